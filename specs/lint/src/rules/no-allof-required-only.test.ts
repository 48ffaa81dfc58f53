import { testRule } from "../../test/lint.js";

testRule("no-allof-required-only", [
  {
    name: "required beside allOf, or beside properties",
    files: `
      components:
        schemas:
          A: { properties: { a: { type: string } } }
          B: { allOf: [{ $ref: "#/components/schemas/A" }], required: [a] }
          C: { allOf: [{ $ref: "#/components/schemas/A" }, { properties: { b: { type: string } }, required: [b] }] }
    `,
    problems: [],
  },
  {
    name: "required alone in a branch",
    files: `
      components:
        schemas:
          A: { properties: { a: { type: string } } }
          B:
            allOf:
              - $ref: "#/components/schemas/A"
              - required: [a]
    `,
    problems: ["8: A branch of allOf that only requires: the type forgets it. Put required beside allOf."],
  },
]);
