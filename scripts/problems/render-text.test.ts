import { expect, test } from "vitest";
import { renderProblemsAsText } from "./render-text.js";

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
