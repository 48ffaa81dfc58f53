/** RFC 6749 §5.1 as servers really answer (hazards 4.2, 4.18). */
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { DecodeError } from "../../src/errors.js";
import { basicCredentials } from "../../src/oauth/basic-credentials.js";
import { codeChallenge, randomText } from "../../src/oauth/pkce.js";
import { readTokenAnswer } from "../../src/oauth/token-answer.js";

const now = Date.UTC(2026, 10, 23, 12);
const read = (answer: unknown, lifetime?: { expiresAt: string; timeZone: string }) =>
  readTokenAnswer(answer, { now, lifetime, url: "https://auth.test/token" });

describe("token answers", () => {
  test.each<[string, unknown, number | undefined]>([
    ["a number", 1799, 1799],
    ["digits as text", "1799", 1799],
    ["a fraction", 0.5, 0.5],
    ["zero", 0, 0],
    ["missing", undefined, undefined],
    ["null", null, undefined],
    ["negative", -1, undefined],
    ["garbage", "soon", undefined],
    ["empty", "", undefined],
    ["hexadecimal", "0x10", undefined],
    ["not finite", Number.NaN, undefined],
    ["a list", [60], undefined],
  ])("expires_in: %s", (_name, expires_in, seconds) => {
    const { expiresAt } = read({ access_token: "t", token_type: "bearer", expires_in });
    expect(expiresAt).toBe(seconds === undefined ? undefined : now + seconds * 1000);
  });

  test("the fixed hour ends a token that would live longer, and not one that ends sooner", () => {
    const lifetime = { expiresAt: "03:30", timeZone: "Asia/Kolkata" };
    const hour = Date.parse("2026-11-23T22:00:00Z");
    expect(read({ access_token: "t" }, lifetime).expiresAt).toBe(hour);
    expect(read({ access_token: "t", expires_in: 86_400 }, lifetime).expiresAt).toBe(hour);
    expect(read({ access_token: "t", expires_in: 60 }, lifetime).expiresAt).toBe(now + 60_000);
  });

  test.each(["bearer", "Bearer", "BEARER", undefined, null])("token_type %s is taken", (token_type) => {
    expect(read({ access_token: "t", token_type }).accessToken).toBe("t");
  });

  test("refresh token and scope are kept where they are text", () => {
    expect(read({ access_token: "t", refresh_token: "r", scope: "a b" })).toEqual({
      accessToken: "t",
      refreshToken: "r",
      scope: "a b",
    });
    expect(read({ access_token: "t", refresh_token: null, scope: ["a"] })).toEqual({ accessToken: "t" });
  });

  test.each<[string, unknown]>([
    ["no body", undefined],
    ["null", null],
    ["text", "SECRET"],
    ["a list", ["SECRET"]],
    ["no token", { refresh_token: "SECRET" }],
    ["an empty token", { access_token: "", refresh_token: "SECRET" }],
    ["a token that is no text", { access_token: { SECRET: 1 } }],
    ["a token with a line break", { access_token: "SECRET\r\nx-admin: 1" }],
    ["a token with a NUL", { access_token: "SECRET\u0000" }],
    ["a token that no header can hold", { access_token: "SECRET\u2028" }],
    ["another type", { access_token: "SECRET", token_type: "mac" }],
    ["an object as type", { access_token: "SECRET", token_type: {} }],
  ])("%s is a DecodeError that shows nothing of it", (_name, answer) => {
    let error: unknown;
    try {
      read(answer);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ code: "invalid-token-answer", url: "https://auth.test/token" });
    expect(`${inspect(error)}${JSON.stringify(error)}`).not.toContain("SECRET");
  });
});

test("Basic credentials are form-encoded first (RFC 6749 §2.3.1)", () => {
  expect(basicCredentials("a:b c", "p%ü&")).toBe(btoa("a%3Ab+c:p%25%C3%BC%26"));
  expect(basicCredentials("5ec16164-6173", "simple_secret.1")).toBe(btoa("5ec16164-6173:simple_secret.1"));
});

test("PKCE: the example of RFC 7636, appendix B", async () => {
  expect(await codeChallenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")).toBe(
    "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
  );
});

test("random text fits a state and a verifier (RFC 7636 §4.1), and is new each time", () => {
  const texts = new Set(Array.from({ length: 100 }, randomText));
  expect(texts.size).toBe(100);
  for (const text of texts) expect(text).toMatch(/^[A-Za-z0-9_-]{43}$/);
});
