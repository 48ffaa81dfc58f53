import { testRule } from "../../test/lint.js";

testRule("no-closed-response-enum", [
  {
    name: "closed in a request, open or with a reason in a response",
    files: `
      paths:
        /a:
          post:
            requestBody: { content: { application/json: { schema: { enum: [a] } } } }
            responses:
              "200": { content: { application/json: { schema: { anyOf: [{ x-extensible-enum: [a] }, { const: b }, { enum: [c], x-closed-enum: Fixed by law }] } } } }
    `,
    problems: [],
  },
  {
    name: "closed in a response: nested, behind references that go round, in a header",
    files: `
      paths:
        /a:
          get:
            responses:
              "200":
                headers: { Kind: { schema: { enum: [a] } } }
                content: { application/json: { schema: { $ref: "#/components/schemas/Node" } } }
      components:
        schemas:
          Node:
            properties:
              next: { $ref: "#/components/schemas/Node" }
              kinds: { items: { $ref: "#/components/schemas/Kind" } }
          Kind: { enum: [a, b] }
    `,
    problems: [
      "7: A response has a closed enum: a value that the server adds would break callers. Use x-extensible-enum, or give the reason in x-closed-enum.",
      "15: A response has a closed enum: a value that the server adds would break callers. Use x-extensible-enum, or give the reason in x-closed-enum.",
    ],
  },
  {
    name: "behind a reference to another file",
    files: {
      "openapi.yaml": `
        openapi: 3.1.1
        paths:
          /a:
            get:
              responses:
                "200": { content: { application/json: { schema: { $ref: "schemas.yaml#/Node" } } } }
      `,
      "schemas.yaml": `
        Node: { properties: { kind: { $ref: "#/Kind" } } }
        Kind: { enum: [a, b] }
      `,
    },
    problems: [
      "schemas.yaml:2: A response has a closed enum: a value that the server adds would break callers. Use x-extensible-enum, or give the reason in x-closed-enum.",
    ],
  },
]);
