import { testRule } from "../../test/lint.js";

testRule("enum-description", [
  {
    name: "all values, or none; null and the empty string speak for themselves",
    files: `
      components:
        schemas:
          A: { enum: [a, 1, null, ""], x-enumDescriptions: { a: First, 1: Number } }
          B: { x-extensible-enum: [constructor], x-enumDescriptions: { constructor: A name like any other } }
          C: { enum: [a] }
    `,
    problems: [],
  },
  {
    name: "a value left out, a stranger, an empty meaning",
    files: `
      components:
        schemas:
          A: { enum: [a, b], x-enumDescriptions: { a: First } }
          B: { enum: [a], x-enumDescriptions: { a: First, toString: What } }
          C: { enum: [a], x-enumDescriptions: { a: " " } }
    `,
    problems: [
      '4: x-enumDescriptions leaves out "b".',
      '5: "toString" is described but is no value of the enum.',
      '6: The meaning of "a" is empty.',
    ],
  },
]);
