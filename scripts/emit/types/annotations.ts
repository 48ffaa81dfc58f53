import { commentText, documentationText } from "../escape/comment.js";
import type { JsonObject } from "../json-value.js";

const LONGEST_VALUE = 120;

/**
 * What openapi-typescript writes into documentation comments, made safe for them: it escapes the end of a comment and
 * nothing else, and it trusts that texts are strings. Long examples are left out; `openapi.json` has them.
 */
export function safeAnnotations(node: JsonObject): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const key of ["title", "summary", "description", "format"]) {
    const value = node[key];
    if (typeof value === "string" && value !== "") {
      result[key] = documentationText(value);
    }
  }
  if (node.deprecated === true) {
    result.deprecated = true;
  }
  for (const key of ["default", "example"]) {
    const value = shortValue(node[key]);
    if (value !== undefined) {
      result[key] = value;
    }
  }
  return result;
}

function shortValue(value: unknown): string | undefined {
  if (value === undefined) {
    return undefined;
  }
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length <= LONGEST_VALUE ? commentText(text) : undefined;
}
