import { testRule } from "../../test/lint.js";

testRule("parameter-example", [
  {
    name: "shown at the parameter or at its schema; optional ones need none",
    files: `
      paths:
        /a:
          get:
            parameters:
              - { name: a, in: query, required: true, example: 1 }
              - { name: b, in: query, required: true, examples: { one: { value: 1 } } }
              - { name: c, in: query, required: true, schema: { $ref: "#/components/schemas/C" } }
              - { name: d, in: query }
      components: { schemas: { C: { type: string, examples: [c] } } }
    `,
    problems: [],
  },
  {
    name: "required and not shown",
    files: `
      paths:
        /a:
          get:
            parameters: [{ $ref: "#/components/parameters/A" }]
      components:
        parameters:
          A: { name: a, in: query, required: true, schema: { type: string } }
    `,
    problems: ['8: The required parameter "a" has no example.'],
  },
]);
