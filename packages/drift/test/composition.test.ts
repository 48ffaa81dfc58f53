import { expect, test } from "vitest";
import { checkValue } from "../src/check/check-value.js";

const text = { type: "string" };
const part = (name: string) => ({ type: "object", properties: { [name]: text } });
const inner = (schema: object) => ({ type: "object", properties: { inner: schema } });

interface Row {
  name: string;
  schema: object;
  value: unknown;
  /** Pointers of undocumented fields. */
  want: string[];
}

const rows: Row[] = [
  {
    name: "a property that two parts describe, each in part",
    schema: { allOf: [inner(part("a")), inner(part("b"))] },
    value: { inner: { a: "x", b: "x", c: "x" } },
    want: ["/inner/c", "/inner/c"],
  },
  {
    name: "one part that takes any member",
    schema: { allOf: [inner({ type: "object", additionalProperties: {} }), inner(part("b"))] },
    value: { inner: { a: 1 } },
    want: [],
  },
  {
    name: "a property beside a reference",
    schema: { $ref: "#/components/schemas/A", properties: { inner: part("b") } },
    value: { inner: { a: "x", b: "x" } },
    want: [],
  },
  {
    name: "a branch that does not hold describes nothing",
    schema: {
      oneOf: [
        { ...inner(part("a")), required: ["kind"] },
        { type: "object", properties: { kind: text, ...inner(part("b")).properties } },
      ],
    },
    value: { inner: { a: "x" } },
    want: ["/inner/a"],
  },
  {
    name: "a member that is required and nothing else",
    schema: { type: "object", required: ["a"], properties: { b: text } },
    value: { a: 1, c: 1 },
    want: ["/c"],
  },
  {
    name: "in lists of lists",
    schema: { allOf: [{ items: { items: part("a") } }, { items: { items: part("b") } }] },
    value: [[{ a: "x", b: "x" }]],
    want: [],
  },
];

const document = { components: { schemas: { A: inner(part("a")) } } };

test.each(rows)("$name", ({ schema, value, want }) => {
  const found = checkValue(document, { node: schema, at: "" }, value);
  expect(found.map(({ kind, pointer }) => [kind, pointer])).toEqual(want.map((at) => ["undocumented-field", at]));
});
