import { expect, test } from "vitest";
import type { Problem } from "./problem.js";
import { renderProblemsAsText, type TextSettings } from "./render-text.js";

const LONG = "x".repeat(100_000);
const WIDEST = 600;

test.each([
  ["message", { message: `\`${LONG}\` is not known.` }, " is not known. (c)"],
  ["message of escapes", { message: `\`${"\u0007".repeat(100_000)}\` is not known.` }, " is not known. (c)"],
  ["pointer", { pointer: `/paths/${LONG}/get` }, "/get"],
  ["help", { help: `Say ${LONG} at its end.` }, "at its end."],
])("a %s of a hundred thousand letters is cut in its middle", (_, members, end) => {
  const shown = renderProblemsAsText([{ code: "c", severity: "error", message: "m", ...members }]);
  const lines = shown.split("\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(WIDEST);
  expect(lines.some((line) => line.includes("…") && line.endsWith(end))).toBe(true);
});

test("what is of ordinary length is whole, and half a letter is never shown", () => {
  const message = "a".repeat(400);
  expect(renderProblemsAsText([{ code: "c", severity: "error", message }])).toBe(`error: ${message} (c)\n`);
  const wide = renderProblemsAsText([{ code: "c", severity: "error", message: `a${"😀".repeat(1000)}` }]);
  expect(/\p{Cs}/u.test(wide)).toBe(false);
});

function many(count: number, code: string, severity: Problem["severity"] = "warning"): Problem[] {
  return Array.from({ length: count }, (_, index) => ({ code, severity, message: `${code} ${index}` }));
}

/** The messages that are shown, and the lines that count others. */
function shown(problems: readonly Problem[], settings?: TextSettings): string[] {
  const lines = renderProblemsAsText(problems, settings).split("\n").filter(Boolean);
  return lines.map((line) => line.replace(/^\w+: /, "").replace(/ \(\w+\)$/, ""));
}

const numbers = (from: number, to: number, code: string) =>
  Array.from({ length: to - from }, (_, index) => `${code} ${from + index}`);

test("of a code with many warnings the first are shown and the others counted; every error is shown, and stands last", () => {
  const problems = [...many(1, "b"), ...many(25, "e", "error"), ...many(3000, "a"), ...many(4, "b").slice(1)];
  const errors = numbers(0, 25, "e");
  expect(shown(problems)).toEqual([
    ...numbers(0, 4, "b"),
    ...numbers(0, 5, "a"),
    "… and 2995 more of a (--all-warnings shows them)",
    ...errors,
  ]);
  expect(shown(problems, { allWarnings: true })).toEqual([...numbers(0, 4, "b"), ...numbers(0, 3000, "a"), ...errors]);
  expect(shown(many(5, "a"))).toEqual(numbers(0, 5, "a"));
});
