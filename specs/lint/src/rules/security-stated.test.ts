import { testRule } from "../../test/lint.js";

testRule("security-stated", [
  {
    name: "stated, or said to be none",
    files: `
      paths:
        /a:
          get: { security: [] }
          put: { security: [{ key: [] }] }
    `,
    problems: [],
  },
  {
    name: "left to the whole document",
    files: `
      security: [{ key: [] }]
      paths:
        /a:
          get: { summary: A }
    `,
    problems: ["5: The operation does not state its security. Write `security: []` when a call needs none."],
  },
]);
