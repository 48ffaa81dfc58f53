import { testRule } from "../../test/lint.js";

testRule("path-parameter-required", [
  {
    name: "required in the path; others as they are",
    files: `
      paths:
        /a/{id}:
          parameters: [{ name: id, in: path, required: true }]
          get: { parameters: [{ name: q, in: query }] }
    `,
    problems: [],
  },
  {
    name: "not required in the path",
    files: `
      paths:
        /a/{id}/{name}:
          parameters: [{ name: id, in: path, required: false }]
          get:
            parameters: [{ name: name, in: path }]
    `,
    problems: ['4: Path parameter "id" needs `required: true`.', '6: Path parameter "name" needs `required: true`.'],
  },
]);
