import { testRule } from "../../test/lint.js";

testRule("discriminator-mapping", [
  {
    name: "every member mapped",
    files: `
      components:
        schemas:
          Pet:
            oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
            discriminator:
              propertyName: kind
              mapping: { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" }
          Cat: { properties: { kind: { const: cat } } }
          Dog: { properties: { kind: { const: dog } } }
          Cow: { properties: { kind: { const: cow } } }
    `,
    problems: [],
  },
  {
    name: "a property called discriminator",
    files: `
      components:
        schemas:
          A: { properties: { discriminator: { type: string } } }
    `,
    problems: [],
  },
  {
    name: "no mapping",
    files: `
      components:
        schemas:
          Pet:
            oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
            discriminator:
              propertyName: kind

          Cat: { properties: { kind: { const: cat } } }
          Dog: { properties: { kind: { const: dog } } }
          Cow: { properties: { kind: { const: cow } } }
    `,
    problems: ["6: The discriminator has no mapping: generators would take the schemas' names for its values."],
  },
  {
    name: "a member left out, and a stranger",
    files: `
      components:
        schemas:
          Pet:
            oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
            discriminator:
              propertyName: kind
              mapping:
                cat: "#/components/schemas/Cat"
                cow: "#/components/schemas/Cow"
          Cat: { properties: { kind: { const: cat } } }
          Dog: { properties: { kind: { const: dog } } }
          Cow: { properties: { kind: { const: cow } } }
    `,
    problems: [
      "8: The discriminator's mapping leaves out #/components/schemas/Dog.",
      '10: The mapping of "cow" leads to #/components/schemas/Cow, which is no member of the union.',
    ],
  },
  {
    name: "no union beside it",
    files: `
      components:
        schemas:
          Cat:
            discriminator: { propertyName: kind, mapping: { cat: "#/components/schemas/Cat" } }
    `,
    problems: ["5: The discriminator stands without oneOf or anyOf beside it."],
  },
]);
