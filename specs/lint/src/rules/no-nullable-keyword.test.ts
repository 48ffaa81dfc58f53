import { testRule } from "../../test/lint.js";

testRule("no-nullable-keyword", [
  {
    name: "null as a type, and a property of that name",
    files: `
      components:
        schemas:
          A: { type: [string, "null"] }
          B: { properties: { nullable: { type: boolean } } }
    `,
    problems: [],
  },
  {
    name: "the keyword of 3.0, beside a reference too",
    files: `
      components:
        schemas:
          A: { type: string, nullable: true }
          B:
            properties:
              a:
                $ref: "#/components/schemas/A"
                nullable: true
    `,
    problems: [
      '4: OpenAPI 3.1 has no nullable. Write `type: [string, "null"]`, or anyOf with `type: "null"` around a $ref.',
      '9: OpenAPI 3.1 has no nullable. Write `type: [string, "null"]`, or anyOf with `type: "null"` around a $ref.',
    ],
  },
]);
