import type { ListedOperation } from "../spec/list-operations.js";

/** Address of an operation inside Redoc's page. */
export function redocLink(operation: Pick<ListedOperation, "tag" | "id">): string {
  return `reference.html#/${slug(operation.tag)}/${slug(operation.id)}`;
}

function slug(text: string): string {
  return encodeURIComponent(text.toLowerCase().replaceAll(/[^\p{L}\p{N}_]+/gu, "-"));
}
