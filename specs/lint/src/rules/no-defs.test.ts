import { testRule } from "../../test/lint.js";

testRule("no-defs", [
  {
    name: "schemas in components, and properties of that name",
    files: `
      components:
        schemas:
          A: { properties: { $defs: { type: string }, definitions: { type: string } } }
    `,
    problems: [],
  },
  {
    name: "schemas inside a schema",
    files: `
      components:
        schemas:
          A:
            $defs: { B: { type: string } }
          C:
            definitions: { B: { type: string } }
    `,
    problems: [
      "5: $defs becomes a required property of the type. Move the schemas to components.",
      "7: definitions becomes a required property of the type. Move the schemas to components.",
    ],
  },
]);
