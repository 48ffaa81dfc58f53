import { kindOf, type Reader } from "./reading.js";

const words: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["y", true],
  ["yes", true],
  ["1", true],
  ["false", false],
  ["n", false],
  ["no", false],
  ["0", false],
]);

/** Yes or no: a boolean, `Y` and `N`, `1` and `0`. */
export const yesNo: Reader = (raw, { pointer, row }) => {
  if (raw === undefined || raw === null) return undefined;
  if (typeof raw === "object") return { problem: `yes or no was expected, not ${kindOf(raw)}` };
  const text = String(raw);
  if (text.trim() === "" || row.absent?.includes(text)) return undefined;
  const value = words.get(text.trim().toLowerCase());
  return value === undefined ? { problem: "neither yes nor no" } : { found: { value, pointer } };
};
