import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { expectHarmless } from "./expect-harmless.js";
import { render } from "./render.js";

const FOLDER = fileURLToPath(new URL("./specs/", import.meta.url));
const SECRET = {
  "secret.yaml": "type: string\ndescription: the secret\na: { type: string, description: the secret }\n",
};

/**
 * What must hold stands in the second line of each file: `generated` (without a word), `named CODE` (generated, and the
 * problem named by its place), or `refused CODE` (of several, by one of them).
 */
const CASES = readdirSync(FOLDER).map((file) => {
  const text = readFileSync(`${FOLDER}${file}`, "utf8");
  const [, about = "", outcome = "", codes = ""] = /^# (.*)\n# holds: (\w+) ?(.*)\n/.exec(text) ?? [];
  return { file, about, outcome, codes: codes === "" ? [] : codes.split(","), text };
});

describe("hostile descriptions", () => {
  test.each(CASES)("$file: $outcome. $about", async ({ text, outcome, codes }) => {
    const { files, problems } = await render(text, SECRET);
    expect(JSON.stringify(files ?? [])).not.toContain("the secret");
    const errors = problems.filter(({ severity }) => severity === "error");
    if (outcome === "refused") {
      expect(files).toBeUndefined();
      expect(codes).toContain(errors[0]?.code);
      // A whole file that is refused has no member to point at.
      expect(errors.every(({ location, message }) => location !== undefined && message !== "")).toBe(true);
      return;
    }
    expect(errors).toEqual([]);
    expectHarmless(files ?? []);
    if (outcome === "named") {
      expect(problems.map(({ code }) => code)).toEqual(codes);
      expect(problems.every(({ pointer }) => pointer !== undefined)).toBe(true);
    } else {
      expect(outcome).toBe("generated");
    }
  });
});
