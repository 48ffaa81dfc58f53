import { expect, test } from "vitest";
import { Code, literal } from "../src/samples/literal.js";

test.each([
  { value: { a: 1, "b-c": [true, null] }, text: '{ a: 1, "b-c": [true, null] }' },
  { value: {}, text: "{}" },
  { value: 'quote " and \\ and \n', text: '"quote \\" and \\\\ and \\n"' },
  { value: { ["__proto__"]: 1 }, text: '{ ["__proto__"]: 1 }' },
  { value: new Code("new Blob([])"), text: "new Blob([])" },
])("$text", ({ value, text }) => {
  expect(literal(value)).toBe(text);
});

test("a long literal has one entry a line", () => {
  const long = "x".repeat(60);
  expect(literal({ one: long, two: [long] })).toBe(`{\n  one: "${long}",\n  two: ["${long}"],\n}`);
});
