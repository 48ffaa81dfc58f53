import { testRule } from "../../test/lint.js";

testRule("operation-success-response", [
  {
    name: "an answer, a range of answers, a redirect",
    files: `
      paths:
        /a:
          get: { responses: { "200": { description: Here } } }
          put: { responses: { 2XX: { description: Done } } }
          post: { responses: { "302": { description: Elsewhere } } }
    `,
    problems: [],
  },
  {
    name: "failures only",
    files: `
      paths:
        /a:
          get:
            responses:
              "404": { description: Gone }
              default: { description: Failed }
    `,
    problems: ["5: The operation has no 2XX or 3XX response."],
  },
]);
