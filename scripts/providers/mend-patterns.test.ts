import { describe, expect, it } from "vitest";
import { mendPattern, mendPatterns } from "./mend-patterns.js";

describe("a pattern that only JavaScript without the flag u takes", () => {
  it.each([
    ["^[a-zA-Z0-9_\\-\\:]+$", "^[a-zA-Z0-9_\\-:]+$"],
    ["^\\d+\\-\\d+\\@x$", "^\\d+-\\d+@x$"],
    ["\\\\\\:[\\]\\#]", "\\\\:[\\]#]"],
  ])("%s is written as %s, and matches the same", (before, after) => {
    const mended = mendPattern(before);
    expect(mended).toBe(after);
    const [old, now] = [new RegExp(before), new RegExp(mended, "u")];
    for (const text of ["a:b-c", "1-2@x", "\\:]", "\\:#", ":-]", "[-]", "", "é"])
      expect(now.test(text)).toBe(old.test(text));
  });

  it.each(["^[a-z]+$", "^\\p{L}$", "(", "\\a{2"])("%s stays", (pattern) => {
    expect(mendPattern(pattern)).toBe(pattern);
  });

  it("is mended where it is a pattern, and nowhere else", () => {
    const schema = {
      properties: { pattern: { pattern: "\\:" } },
      default: { pattern: "\\:" },
      items: [{ pattern: "\\@" }],
    };
    expect(mendPatterns(schema)).toBe(2);
    expect(schema).toEqual({
      properties: { pattern: { pattern: ":" } },
      default: { pattern: "\\:" },
      items: [{ pattern: "@" }],
    });
  });
});
