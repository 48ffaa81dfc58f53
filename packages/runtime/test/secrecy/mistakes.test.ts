/** What is wrong with a secret, or with the answer that brings one, is told without it. */
import { generateKeyPairSync } from "node:crypto";
import { bodies } from "@specwright/runtime/bodies";
import { oauth } from "@specwright/runtime/oauth";
import { sensitive } from "@specwright/runtime/sensitive";
import { session } from "@specwright/runtime/session";
import { describe, expect, test } from "vitest";
import { clientOf, errorOf } from "../support/client.js";
import { json, plain, serve } from "../support/serve.js";
import { listener, printed } from "../support/sweep.js";
import { kinds, mark } from "./kinds.js";

const passphrase = "passphrase-4711";
const p521 = { namedCurve: "P-521" } as const;
const pem = (options: object, type: "pkcs8" | "sec1" = "pkcs8") =>
  generateKeyPairSync("ec", p521).privateKey.export({ type, format: "pem", ...options } as never) as string;

const signed = kinds.find(({ features }) => features.some(({ name }) => name === "signing"));

describe("a private key that cannot be used is refused unseen", () => {
  test.each([
    ["encrypted PKCS#8", pem({ cipher: "aes-256-cbc", passphrase }), "signing-key-format"],
    ["the legacy form", pem({}, "sec1"), "signing-key-format"],
    ["the legacy encrypted form", pem({ cipher: "aes-256-cbc", passphrase }, "sec1"), "signing-key-format"],
    ["another curve", pem({}), "signing-key-algorithm"],
    ["base64 that is cut off", pem({}).replace(/.{9}\n-----END/, "\n-----END"), "signing-key-algorithm"],
    ["no base64", "-----BEGIN PRIVATE KEY-----\nMIG=H-4711===\n-----END PRIVATE KEY-----", "signing-key-format"],
  ])("%s", async (_, privateKey, code) => {
    const { options, seen } = listener();
    const client = clientOf({
      descriptor: { security: signed?.security ?? {} },
      operations: signed?.operations ?? {},
      features: signed?.features ?? [],
      options: { ...options, baseUrl: "http://127.0.0.1:1", signing: { keyId: "key", privateKey, passphrase } },
    });
    const error = await errorOf(client.call?.() as PromiseLike<unknown>);
    expect(error).toMatchObject({ name: "TypeError", code });
    const lines = privateKey.split("\n").filter((line) => line.length > 20 && !line.startsWith("-"));
    for (const [place, text] of Object.entries({ ...seen(), error: printed(error), client: printed(client) })) {
      expect(
        [...lines, passphrase].filter((each) => text.includes(each)),
        `seen in the ${place}`,
      ).toEqual([]);
    }
  });
});

const security = {
  user: {
    type: "oauth2",
    option: "accessToken",
    flows: { authorizationCode: { authorizationUrl: "https://login.test", tokenUrl: "http://127.0.0.1:1/token" } },
  },
} as const;
const login = { clientId: "client", redirectUri: "https://app.test/back" };

describe("a login that went wrong tells no code", () => {
  const loggedIn = () =>
    clientOf({ descriptor: { security }, features: [oauth], options: { oauth: login } }) as never as {
      auth: { exchangeCode(exchange: object): Promise<unknown>; authorizationUrl(request: object): Promise<unknown> };
    };
  test.each([
    ["http://[", "missing-code"],
    [`http://[?code=${mark}`, "missing-code"],
    ["", "state-mismatch"],
    [`/back?code=${mark}&state=other`, "state-mismatch"],
    [`https://app.test/back?code=${mark}&state=other`, "state-mismatch"],
    [`https://app.test/back?error=${mark}&state=state-123&code=${mark} x`, "authorization-refused"],
  ])("%s", async (redirectedTo, code) => {
    const error = await errorOf(loggedIn().auth.exchangeCode({ redirectedTo, state: "state-123" }));
    expect(error).toMatchObject({ name: "TypeError", code });
    expect(printed(error)).not.toContain(`code=${mark}`);
  });
});

describe("an answer that brings a token and cannot be read shows none", () => {
  const answers = [
    ["malformed JSON", json(`{"access_token": "${mark}", "access": "${mark}", "refresh`)],
    ["another content type", plain(200, { "content-type": "text/plain" }, `{"access_token": "${mark}"}`)],
    ["another token type", json({ access_token: mark, token_type: "mac", access: { token: mark } })],
    ["no token where it should be", json({ token: mark, tokens: [mark] })],
    ["a failure that is not described", json({ error: `${mark} x`, error_description: mark }, 500)],
  ] as const;
  const token = {
    method: "POST",
    path: "/token",
    body: { content: { "application/json": {} } },
    // As the generator writes it, whether or not the spec says so.
    responses: {
      200: { content: ["application/json"], sensitive: ["/access_token", "/access"] },
      "4XX": { content: ["application/json"] },
    },
  } as const;
  const schemes = {
    "the token URL": { ...security.user, flows: { clientCredentials: { tokenUrl: "http://127.0.0.1:1/token" } } },
    "the spec's own operation": { ...security.user, flows: { clientCredentials: { tokenOperation: "getToken" } } },
    "a session": {
      type: "http",
      scheme: "bearer",
      option: "accessToken",
      session: { operation: "getToken", token: ["/access"] },
    },
  } as const;

  for (const [from, scheme] of Object.entries(schemes)) {
    test.each(answers)(`${from}: %s`, async (_, handler) => {
      const server = await serve(handler);
      const { options, seen } = listener();
      const client = clientOf({
        descriptor: { security: { user: scheme } },
        operations: { call: { security: [{ user: [] }] }, getToken: token },
        features: [bodies, sensitive, oauth, session],
        options: {
          ...options,
          baseUrl: server.url,
          fetch: (url, init) => fetch(url.replace("http://127.0.0.1:1", server.url), init),
          oauth: { clientId: "client", clientSecret: "secret" },
          session: { user: "ann" },
        },
      });
      const error = await errorOf(client.call?.() as PromiseLike<unknown>);
      for (const [place, text] of Object.entries({ ...seen(), error: printed(error) })) {
        const at = text.indexOf(mark);
        expect(at < 0 ? "" : text.slice(Math.max(0, at - 200), at), `seen in the ${place}`).toBe("");
      }
    });
  }
});
