import { fileURLToPath } from "node:url";
import type { OpenApiDocument } from "../src/openapi/document.js";
import { loadDocument } from "../src/openapi/load-document.js";

export const toyPath = fileURLToPath(new URL("toy.yaml", import.meta.url));

export function toyDocument(): OpenApiDocument {
  return loadDocument(toyPath);
}

/** Headers that satisfy the toy's `security`. */
export const credentials = { authorization: "Bearer t", "x-api-key": "k" };
