import { testRule } from "../../test/lint.js";

testRule("response-example", [
  {
    name: "named examples, inline and shared; no body, or one that YAML cannot show",
    files: `
      paths:
        /a:
          post:
            requestBody: { content: { application/json: { examples: { one: { value: 1 } } } } }
            responses:
              "200": { content: { application/json: { examples: { one: { $ref: "#/components/examples/one" } } } } }
              "204": { description: Nothing }
              "206": { content: { image/png: {} } }
      components: { examples: { one: { value: 1 } } }
    `,
    problems: [],
  },
  {
    name: "no example, one without a name, and a shared response",
    files: `
      paths:
        /a:
          post:
            requestBody: { content: { application/json: { example: 1 } } }
            responses:
              "200": { content: { application/json: { examples: {} } } }
              "404": { $ref: "#/components/responses/Missing" }
      components:
        responses:
          Missing:
            content:
              application/problem+json: {}
    `,
    problems: [
      "5: The request body has no named example for application/json. Write it under examples, as a map of name to value.",
      "7: The response has no named example for application/json. Write it under examples, as a map of name to value.",
      "13: The response has no named example for application/problem+json. Write it under examples, as a map of name to value.",
    ],
  },
]);
