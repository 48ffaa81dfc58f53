import type { DifferenceKind } from "../difference.js";
import { own } from "../document.js";
import { formats } from "./formats.js";

interface Broken {
  readonly kind: DifferenceKind;
  readonly expected: string;
}

const patterns = new Map<string, RegExp | undefined>();

/** What a text breaks of its schema: pattern, format, lengths (in characters, not in units of UTF-16). */
export function checkText(schema: unknown, text: string): Broken[] {
  const broken: Broken[] = [];
  const pattern = own(schema, "pattern");
  if (typeof pattern === "string" && patternOf(pattern)?.test(text) === false) {
    broken.push({ kind: "broken-pattern", expected: pattern });
  }
  const format = own(schema, "format");
  if (typeof format === "string" && Object.hasOwn(formats, format) && formats[format]?.test(text) === false) {
    broken.push({ kind: "broken-format", expected: format });
  }
  const least = own(schema, "minLength");
  const most = own(schema, "maxLength");
  if (least === undefined && most === undefined) return broken;
  const length = [...text].length;
  if (typeof least === "number" && length < least) broken.push({ kind: "broken-limit", expected: "minLength" });
  if (typeof most === "number" && length > most) broken.push({ kind: "broken-limit", expected: "maxLength" });
  return broken;
}

/** What a number breaks of its schema; values of another type break nothing. */
export function checkNumber(schema: unknown, value: unknown): Broken[] {
  if (typeof value !== "number") return [];
  const limit = (keyword: string, holds: (bound: number) => boolean): Broken[] => {
    const bound = own(schema, keyword);
    return typeof bound === "number" && !holds(bound) ? [{ kind: "broken-limit", expected: keyword }] : [];
  };
  return [
    ...limit("minimum", (bound) => value >= bound),
    ...limit("maximum", (bound) => value <= bound),
    ...limit("exclusiveMinimum", (bound) => value > bound),
    ...limit("exclusiveMaximum", (bound) => value < bound),
    // A quotient of binary fractions is off by a little.
    ...limit("multipleOf", (bound) => Math.abs(value / bound - Math.round(value / bound)) < 1e-8),
    ...(own(schema, "format") === "int32" && Math.abs(value) > 2 ** 31
      ? [{ kind: "broken-format" as const, expected: "int32" }]
      : []),
  ];
}

function patternOf(text: string): RegExp | undefined {
  if (!patterns.has(text)) {
    try {
      patterns.set(text, new RegExp(text, "u"));
    } catch {
      patterns.set(text, undefined);
    }
  }
  return patterns.get(text);
}
