import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { OpenApiDocument } from "./document.js";

/**
 * Reads an OpenAPI document from a YAML or JSON file, as it stands: references into other files stay references.
 *
 * @throws Error when the file is missing or is no OpenAPI 3 document.
 */
export function loadDocument(path: string): OpenApiDocument {
  const document: unknown = parse(readFileSync(path, "utf8"));
  if (!isDocument(document)) throw new Error(`${path} is no OpenAPI 3 document`);
  return document;
}

function isDocument(value: unknown): value is OpenApiDocument {
  return typeof value === "object" && value !== null && "openapi" in value && String(value.openapi).startsWith("3.");
}
