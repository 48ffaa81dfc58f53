import { testRule } from "../../test/lint.js";

testRule("pattern-compiles", [
  {
    name: "patterns of ECMAScript",
    files: `
      components:
        schemas:
          A: { type: string, pattern: "^[a-z.-]+$" }
          B: { patternProperties: { "^x-": { type: string } } }
          C: { properties: { pattern: { type: string } } }
    `,
    problems: [],
  },
  {
    name: "a hyphen escaped outside a class, a group of another language, a name of a property",
    files: `
      components:
        schemas:
          A: { type: string, pattern: '^a\\-b$' }
          B: { type: string, pattern: "(?P<x>a)" }
          C: { patternProperties: { "[": { type: string } } }
    `,
    problems: [
      "4: The pattern does not compile under the u flag, so nothing would be validated: Invalid regular expression: /^a\\-b$/u: Invalid escape.",
      "5: The pattern does not compile under the u flag, so nothing would be validated: Invalid regular expression: /(?P<x>a)/u: Invalid group.",
      "6: The pattern does not compile under the u flag, so nothing would be validated: Invalid regular expression: /[/u: Unterminated character class.",
    ],
  },
]);
