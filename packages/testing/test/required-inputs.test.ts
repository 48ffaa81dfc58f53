import { expect, it } from "vitest";
import { listInputs } from "../src/contract/request-inputs.js";
import { listLackingInputs } from "../src/contract/required-inputs.js";
import type { OpenApiDocument, Schema } from "../src/openapi/document.js";
import { listOperations } from "../src/openapi/list-operations.js";
import { toyDocument } from "./toy.js";

function inspectBody(schema: Schema, value: unknown) {
  const requestBody = { required: true, content: { "application/json": { schema, examples: { one: { value } } } } };
  const post = { operationId: "send", requestBody, responses: { 204: {} } };
  const document: OpenApiDocument = {
    openapi: "3.1.1",
    info: { title: "t", version: "1" },
    paths: { "/": { post } },
    components: toyDocument().components ?? {},
  };
  const [operation] = listOperations(document);
  if (!operation) throw new Error("no operation");
  const inputs = listInputs(document, operation);
  const lacking = listLackingInputs(document, operation, inputs).filter(({ pointer }) => pointer !== "/body");
  return {
    lacking: Object.fromEntries(lacking.map(({ pointer, inTypes }) => [pointer, inTypes])),
    minimal: inputs.find(({ label }) => label === "minimal")?.input.body,
  };
}

it("finds what is required at any depth, through references, and the smallest body", () => {
  const schema = { type: "array", items: { $ref: "#/components/schemas/NewPet" } };
  const value = [{ name: "Anna", tag: "cat", owner: { email: "a@example.org", city: "Pécs" } }];
  const { lacking, minimal } = inspectBody(schema, value);
  expect(lacking).toEqual({ "/body/0/name": true, "/body/0/owner/email": true });
  expect(minimal).toEqual([{ name: "Anna" }]);
});

it("knows that types cannot tell what one variant alone needs", () => {
  const variant = (required: string[], more: object) => ({
    type: "object",
    additionalProperties: false,
    required,
    properties: { name: { type: "string" }, city: { type: "string" }, ...more },
  });
  const schema = { anyOf: [variant(["name"], {}), variant(["name", "city"], { tax: { type: "string" } })] };
  const { lacking } = inspectBody(schema, { name: "Anna", city: "Pécs", tax: "1" });
  expect(lacking).toEqual({ "/body/name": true, "/body/city": false });
});
