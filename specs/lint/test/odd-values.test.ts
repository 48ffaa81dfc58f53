import { createConfig, lintFromString, parseYaml } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import plugin from "../src/index.js";
import { rules } from "../src/rules/index.js";

/** Something for every rule to look at. */
const spec = `
openapi: 3.1.1
servers: [{ url: "https://{a}.dev", variables: { a: { default: a } } }]
paths:
  /a/{id}:
    parameters: [{ $ref: "#/components/parameters/Id" }]
    post:
      operationId: createA
      security: []
      x-profile: { at: /list/0 }
      x-pagination: { style: offset, items: /list, parameters: { offset: id }, total: /total }
      requestBody:
        content:
          multipart/form-data:
            schema: { properties: { data: { type: string, contentMediaType: application/json, contentSchema: { type: object } } } }
            examples: { one: { value: { data: "{" } } }
      responses:
        "200":
          headers: { Id: { schema: { type: string }, example: a } }
          content: { application/json: { schema: { $ref: "#/components/schemas/List" }, examples: { one: { value: {} } } } }
          x-failure: { pointer: /status, success: [Ok], schema: "#/components/schemas/List", code: /code }
components:
  parameters: { Id: { name: id, in: path, required: true, schema: { type: string, pattern: a, examples: [a] } } }
  schemas:
    List:
      allOf: [{ required: [a] }, { $ref: "#/components/schemas/Union", description: A }]
      properties: { list: { items: { enum: [a], x-enumDescriptions: { a: First }, x-profile: { field: status, values: { a: active } } } }, total: { type: [integer, "null"], default: 1 } }
      patternProperties: { "^x": { type: string } }
    Union: { oneOf: [{ $ref: "#/components/schemas/List" }], discriminator: { propertyName: a, mapping: { a: "#/components/schemas/List" } } }
  securitySchemes:
    bearer:
      type: http
      scheme: bearer
      x-session:
        operation: createA
        token: [/list/0]
        checksum: { field: data }
        refresh: { operation: createA, field: data, from: /total, token: [/list] }
`;

const odd: unknown[] = [null, "text", [null], { constructor: null }, { $ref: "#/nowhere" }];

type Spot = [holder: object, key: string];

function spots(value: unknown): Spot[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[value, key] satisfies Spot, ...spots(inner)]);
}

test("a value of a wrong kind is Redocly's to report, and crashes no rule of ours", async () => {
  const severities = Object.fromEntries(Object.keys(rules).map((rule) => [`specwright/${rule}`, "error" as const]));
  const config = await createConfig({ plugins: [plugin()], rules: severities });
  const document = parseYaml(spec);
  const crashes: string[] = [];
  for (const [holder, key] of spots(document).filter(([, name]) => name !== "openapi")) {
    const right: unknown = Reflect.get(holder, key);
    for (const value of odd) {
      Reflect.set(holder, key, value);
      await lintFromString({ source: JSON.stringify(document), config }).catch((error: Error) => {
        if (!error.stack?.split("\n")[1]?.includes("openapi-core"))
          crashes.push(`${key}: ${JSON.stringify(value)}: ${error.stack}`);
      });
    }
    Reflect.set(holder, key, right);
  }
  expect(crashes).toEqual([]);
}, 180_000);
