import { describe, expect, test } from "vitest";
import { withoutEncodedSecrets } from "../../src/redact-encoded.js";

const entities = (text: string, write: (code: number) => string) =>
  [...text].map((one) => (/[a-z\d]/i.test(one) ? one : write(one.codePointAt(0) ?? 0))).join("");
const hex = (code: number, digits: number) => code.toString(16).padStart(digits, "0");

/** The ways of servers: JSON of several languages, URLs, forms, pages, and JSON in JSON. */
const ways: Readonly<Record<string, (secret: string) => string>> = {
  "as it is": (secret) => secret,
  JSON: (secret) => JSON.stringify(secret),
  "JSON in JSON": (secret) => JSON.stringify(JSON.stringify(secret)),
  "JSON of PHP": (secret) => JSON.stringify(secret).replaceAll("/", "\\/"),
  "JSON in ASCII": (secret) =>
    JSON.stringify(secret).replace(/[^\x20-\x7e]|[<>&'+]/g, (unit) => `\\u${hex(unit.charCodeAt(0), 4).toUpperCase()}`),
  URL: (secret) => encodeURIComponent(secret),
  "URL in lower case": (secret) => encodeURIComponent(secret).replace(/%../g, (byte) => byte.toLowerCase()),
  "URL in URL": (secret) => encodeURIComponent(encodeURIComponent(secret)),
  form: (secret) => `${new URLSearchParams({ a: secret })}`,
  "page, by number": (secret) => entities(secret, (code) => `&#${code};`),
  "page, by hexadecimal number": (secret) => entities(secret, (code) => `&#x${hex(code, 2)};`),
  "page, by name": (secret) =>
    secret.replace(/[&<>"']/g, (one) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[one] ?? "&#39;"),
};
const secrets = [
  'pw"SECRET',
  "pw SECRET",
  "line\nSECRET\ttab",
  "back\\slash\\\\SECRET",
  "SECRET/+=&<>'",
  "żółw 🐢 SECRET",
  "SECRET(1)!*~",
  "{SECRET}[a-z]+$^.?|",
];

describe("4.2 a secret that comes back in other words", () => {
  for (const [way, write] of Object.entries(ways)) {
    test.each(secrets)(`${way}: %j`, (secret) => {
      const text = `before ${write(secret)} after`;
      const clean = withoutEncodedSecrets(text, [secret]);
      expect(clean).toMatch(/^before \W?\W?(a=)?\W*\[redacted\]\W* after$/);
    });
  }

  test("what is no secret stays", () => {
    const text = `{"detail":"no a b, a&b, a%20c; \\u0418\\u0432"}`;
    expect(withoutEncodedSecrets(text, ["ab+c"])).toBe(text);
  });

  test("half of a surrogate pair is nothing that cannot be looked for", () => {
    expect(withoutEncodedSecrets("x SECRET\ufffd y", ["SECRET\ud800"])).toBe("x [redacted] y");
  });

  test.each([
    [
      "escapes",
      `${"\\\\".repeat(40)}${"é+ ".repeat(40)}end`,
      `${"\\\\".repeat(60_000)}${"%C3%A9".repeat(10_000)}${"&a".repeat(10_000)}`,
    ],
    ["JSON in JSON", `${'\\\\"'.repeat(14)}Z`, `${'\\\\\\\\\\"'.repeat(14)}Y`],
    ["near misses", "!a".repeat(500), `${"!a".repeat(499)}!b`.repeat(60)],
    ["backslashes", `${"\\\\".repeat(1000)}!`, "\\\\".repeat(60_000)],
    ["nested percent signs", `${"%".repeat(500)}x`, `${"%25".repeat(20_000)} y`],
  ])("a text full of %s is gone over once", (_, secret, text) => {
    expect(withoutEncodedSecrets(text, [secret])).toBe(text);
  });

  test("a secret of any length and any letters", () => {
    for (const secret of ["ключ ".repeat(20_000), "x+/=".repeat(100_000), "🐢".repeat(50_000)]) {
      expect(withoutEncodedSecrets(`a ${JSON.stringify(secret)} b`, [secret])).toBe('a "[redacted]" b');
    }
  });

  test("one that is cut at the end of the text goes, too; one that overlaps another goes once", () => {
    expect(withoutEncodedSecrets('a "SECRET\\"and-m', ['SECRET"and-more'])).toBe('a "[redacted]');
    expect(withoutEncodedSecrets("a SECRET-and b", ["SECRET-", "ET-and"])).toBe("a [redacted] b");
  });

  test("short ones stay, for they stand in texts by chance; of a text without end nothing is shown", () => {
    expect(withoutEncodedSecrets("no person found", ["o", "per", "\\\\\\\\"])).toBe("no person found");
    expect(withoutEncodedSecrets("x".repeat(2_000_001), ["SECRET"])).toBe("[redacted]");
  });
});
