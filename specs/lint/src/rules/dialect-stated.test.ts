import { testRule } from "../../test/lint.js";

testRule("dialect-stated", [
  {
    name: "stated",
    files: `
      jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema
      info: { title: A }
    `,
    problems: [],
  },
  {
    name: "not stated",
    files: `
      info: { title: A }
    `,
    problems: [
      "1: Write `jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema`: without it the mock reads the schemas as draft-07.",
    ],
  },
  {
    name: "another one",
    files: `
      jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base
    `,
    problems: [
      "2: Write `jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema`: without it the mock reads the schemas as draft-07.",
    ],
  },
]);
