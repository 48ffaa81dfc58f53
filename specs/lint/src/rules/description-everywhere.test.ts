import { testRule } from "../../test/lint.js";

testRule("description-everywhere", [
  {
    name: "descriptions beside a reference or at its end; conditions need none",
    files: `
      paths:
        /a:
          get:
            parameters: [{ name: q, in: query, description: What to find }]
            responses:
              "200": { headers: { Id: { description: Number of the request } } }
      components:
        schemas:
          A:
            properties:
              a: { $ref: "#/components/schemas/Text" }
              b: { $ref: "#/components/schemas/Bare", description: A bare text }
              kind: { description: Which }
              hasOwnProperty: { description: A name like any other }
            if: { properties: { kind: { const: a } } }
            then: { properties: { a: { minLength: 1 } } }
          Text: { type: string, description: A text }
          Bare: { type: string }
    `,
    problems: [],
  },
  {
    name: "none, or an empty one, at any depth",
    files: `
      paths:
        /a:
          get:
            parameters: [{ name: q, in: query, description: " " }]
            responses:
              "200": { headers: { Id: { schema: { type: string } } } }
      components:
        schemas:
          A:
            properties:
              list:
                description: A list
                items:
                  properties:
                    constructor: { type: string }
              if:
                description: A property that is only called so
                properties:
                  a: { type: string }
    `,
    problems: [
      '5: Parameter "q" has no description.',
      '7: Header "Id" has no description.',
      '16: Property "constructor" has no description.',
      '20: Property "a" has no description.',
    ],
  },
]);
