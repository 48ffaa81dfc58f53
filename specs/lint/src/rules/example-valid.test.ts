import { testRule } from "../../test/lint.js";

testRule("example-valid", [
  {
    name: "defaults, header examples and JSON in strings that match",
    files: `
      paths:
        /a:
          post:
            requestBody:
              content:
                multipart/form-data:
                  schema:
                    properties:
                      data: { type: string, contentMediaType: application/json, contentSchema: { $ref: "#/components/schemas/Data" } }
                  examples: { one: { value: { data: '{"id": 1}' } } }
            responses:
              "200":
                headers:
                  Id: { schema: { type: string, format: uuid }, example: 5f0c1c2e-77a2-4c0c-9c36-1a0f2f6f3c11 }
      components:
        schemas:
          Data: { type: object, required: [id], properties: { id: { type: integer, default: 1 } } }
    `,
    problems: [],
  },
  {
    name: "a default that does not match",
    files: `
      components:
        schemas:
          Data: { type: object, properties: { id: { type: integer, default: one } } }
    `,
    problems: ["4: The default does not match its schema: must be integer."],
  },
  {
    name: "header examples that do not match",
    files: `
      paths:
        /a:
          get:
            responses:
              "200":
                headers:
                  Id: { schema: { type: string, format: uuid }, example: five }
                  Day: { schema: { $ref: "#/components/schemas/Day" }, examples: { one: { value: today } } }
      components:
        schemas:
          Day: { type: string, format: date }
    `,
    problems: [
      '8: The example does not match its schema: must match format "uuid".',
      '9: The example does not match its schema: must match format "date".',
    ],
  },
  {
    name: "JSON in a string that does not parse or match",
    files: `
      paths:
        /a:
          post:
            requestBody:
              content:
                multipart/form-data:
                  schema: { $ref: "#/components/schemas/Form" }
                  examples:
                    one: { value: { data: "{" } }
                    two: { value: { data: "{}" } }
      components:
        schemas:
          Form:
            properties:
              data: { type: string, contentMediaType: application/json, contentSchema: { $ref: "#/components/schemas/Data" } }
          Data: { type: object, required: [id], properties: { id: { type: integer } } }
    `,
    problems: [
      "10: The example is not JSON.",
      "11: The JSON in the example does not match its schema: must have required property 'id'.",
    ],
  },
  {
    name: "properties named like keywords, and references that go round",
    files: `
      components:
        schemas:
          Node:
            type: object
            default: { next: { default: 5 } }
            properties:
              default: { $ref: "#/components/schemas/Text" }
              hasOwnProperty: { type: string, default: 1 }
              next: { $ref: "#/components/schemas/Node" }
          Text: { type: string }
    `,
    problems: [
      "6: The default does not match its schema: /next/default must be string.",
      "9: The default does not match its schema: must be string.",
    ],
  },
  {
    name: "a schema that does not compile",
    files: `
      components:
        schemas:
          Text: { type: string, pattern: "(?P<x>a)", default: a }
    `,
    problems: [
      "4: The schema does not compile, so nothing checks its values: Invalid regular expression: /(?P<x>a)/u: Invalid group.",
    ],
  },
]);
