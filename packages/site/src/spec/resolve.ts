import type { OpenApiDocument, Reference } from "./document.js";

/** Follows the local `$ref`s of a bundled document; a sibling of `$ref` (OpenAPI 3.1) wins over what it points at. */
export function resolve<Node extends Reference>(document: OpenApiDocument, node: Node): Node {
  let current = node;
  for (const seen = new Set<string>(); current.$ref !== undefined; ) {
    const { $ref, ...siblings } = current;
    if (seen.has($ref)) throw new Error(`${$ref} points at itself.`);
    seen.add($ref);
    current = { ...lookUp(document, $ref), ...siblings } as Node;
  }
  return current;
}

function lookUp(document: OpenApiDocument, reference: string): Reference {
  if (!reference.startsWith("#/")) throw new Error(`${reference} is not inside the bundled document.`);
  let node: unknown = document;
  for (const segment of reference.slice(2).split("/")) {
    const key = decodeURIComponent(segment).replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof node !== "object" || node === null || !Object.hasOwn(node, key)) {
      throw new Error(`${reference} points at nothing.`);
    }
    node = (node as Record<string, unknown>)[key];
  }
  return node as Reference;
}

/** Name of the schema that a `$ref` points at: `User` of `#/components/schemas/User`. */
export function referencedSchemaName(node: Reference): string | undefined {
  return node.$ref?.match(/^#\/components\/schemas\/([^/]+)$/)?.[1];
}
