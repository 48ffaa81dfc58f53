import { describe, expect, test } from "vitest";
import { markupOf } from "./expect-harmless.js";
import { liveCode } from "./live-code.js";

describe("code is seen for what it is", () => {
  test.each([
    "pwned();",
    "globalThis.pwned = 1;",
    "export const descriptor = { a: pwned };",
    "export const descriptor = { a: pwned() };",
    "export const descriptor = { [pwned()]: 1 };",
    "export const descriptor = { pwned };",
    "export const descriptor = { ...pwned };",
    "export const descriptor = { a() { return 1; } };",
    "export const descriptor = { get a() { return 1; } };",
    "export const descriptor = { a: () => 1 };",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder is the payload
    "export const descriptor = { a: `${pwned}` };",
    "export const descriptor = { a: `text` };",
    "export const descriptor = { a: /x/ };",
    "export const descriptor = { a: new Date() };",
    "export const descriptor = { a: import('x') };",
    'export const descriptor = { a: "x" + "y" };',
    "export const descriptor = [1, pwned];",
    "export class A {}",
    "export enum A {}",
    "namespace A {}",
    "declare global { var a: string; }",
    "if (true) {}",
    "export type A = Pwned;",
    'export type A = import("x").B;',
    "export type A = typeof globalThis;",
    "// @ts-nocheck\nlet a: = 1;",
    "export function f() { pwned(); }",
  ])("%s", (code) => {
    expect(liveCode("src/operations.gen.ts", code)).not.toEqual([]);
  });

  test.each([
    'export const descriptor = { a: "pwned()", ["__proto__"]: -1, b: [true, null] } as const satisfies Record<string, unknown>;',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder is the payload
    'export interface A { "pwned()": "`${pwned}`" }',
    "/** pwned(); */\nexport type A = string;",
  ])("%s is data", (code) => {
    expect(liveCode("src/operations.gen.ts", code)).toEqual([]);
  });

  test.each(["<img src=x>", "[x](https://evil.test)", "https://evil.test", "![x](y)", "<https://evil.test>", "*x*"])(
    "%s is markup",
    (text) => {
      expect(markupOf(text)).not.toEqual([]);
    },
  );
});
