import type { OpenApiDocument } from "../openapi/document.js";
import { findPackagedDocument } from "../openapi/find-document.js";
import { loadDocument } from "../openapi/load-document.js";

/**
 * The bundled document that a client package exports.
 *
 * @throws Error when the package is not there or exports none.
 */
export function loadPackagedDocument(provider: string, folder: string): OpenApiDocument {
  const path = findPackagedDocument(provider, folder);
  if (!path)
    throw new Error(`@specwright/${provider}/openapi.json is not there: generate the client, or give "document"`);
  return loadDocument(path);
}
