import { testRule } from "../../test/lint.js";

testRule("no-allof-union", [
  {
    name: "allOf inside the members",
    files: `
      components:
        schemas:
          Base: { properties: { id: { type: string } } }
          Cat: { allOf: [{ $ref: "#/components/schemas/Base" }], properties: { kind: { const: cat } } }
          Pet:
            oneOf: [{ $ref: "#/components/schemas/Cat" }]
            discriminator: { propertyName: kind, mapping: { cat: "#/components/schemas/Cat" } }
    `,
    problems: [],
  },
  {
    name: "allOf around the union, by reference and inline",
    files: `
      components:
        schemas:
          Pet: { oneOf: [], discriminator: { propertyName: kind } }
          Owned:
            allOf:
              - $ref: "#/components/schemas/Pet"
              - properties: { owner: { type: string } }
              - { oneOf: [], discriminator: { propertyName: kind } }
    `,
    problems: [
      "7: allOf around a discriminated union: the types collapse. Put the union outside and allOf into its members.",
      "9: allOf around a discriminated union: the types collapse. Put the union outside and allOf into its members.",
    ],
  },
]);
