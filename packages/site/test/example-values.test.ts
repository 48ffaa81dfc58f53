import { expect, test } from "vitest";
import { binaryProperties } from "../src/samples/example-values.js";
import type { OpenApiDocument, Schema } from "../src/spec/document.js";

test.each<[Schema, boolean]>([
  [{ type: "string", format: "binary" }, true],
  [{ type: "string", contentEncoding: "binary" }, true],
  [{ contentMediaType: "image/png" }, true],
  [{ contentMediaType: "application/pdf" }, true],
  [{ type: "string", contentMediaType: "image/png", contentEncoding: "base64" }, false],
  [{ type: "string", contentMediaType: "text/csv" }, false],
  [{ type: "string", contentMediaType: "application/json" }, false],
  [{ type: "string" }, false],
])("a sample sends bytes for %j: %s, as the client takes them", (file, isBytes) => {
  const found = binaryProperties({} as OpenApiDocument, { type: "object", properties: { file } });
  expect(found.has("file")).toBe(isBytes);
});
