/** Hazard 4.1: what is secret does not travel over plain http to another machine, in a body no more than in a header. */
import { bodies } from "@specwright/runtime/bodies";
import { type OAuthAuthorizationCode, oauth } from "@specwright/runtime/oauth";
import { type SessionAuth, session } from "@specwright/runtime/session";
import { describe, expect, test } from "vitest";
import { clientOf, errorOf, type LooseClient } from "./support/client.js";

const descriptor = {
  security: {
    oauth: {
      type: "oauth2",
      option: "accessToken",
      flows: {
        clientCredentials: { tokenUrl: "http://login.test/token" },
        authorizationCode: { authorizationUrl: "https://login.test", tokenUrl: "http://login.test/token" },
      },
    },
    session: {
      type: "http",
      scheme: "bearer",
      option: "sessionToken",
      session: { operation: "logIn", token: ["/access"] },
    },
  },
} as const;
const operations = {
  call: { security: [{ oauth: [] }] },
  logIn: { method: "POST", path: "/login", body: { content: { "application/json": {} } } },
} as const;

type Client = LooseClient & { readonly auth: OAuthAuthorizationCode & SessionAuth };

const attempts: readonly [string, string, (client: Client) => unknown][] = [
  ["a client's secret, though the call goes over https", "https://api.test", (client) => client.call?.()],
  ["an authorization code", "https://api.test", ({ auth }) => auth.exchangeCode({ code: "code" })],
  ["a login", "http://api.test", ({ auth }) => auth.logIn()],
];

describe("4.1 plain http", () => {
  test.each(attempts)("%s", async (_, baseUrl, attempt) => {
    const sent: string[] = [];
    const fetch = async (url: string) => {
      sent.push(url);
      return Response.json({ access_token: "t", access: "t" });
    };
    const clientWith = (more: object) =>
      clientOf({
        descriptor,
        operations,
        features: [bodies, oauth, session],
        options: {
          baseUrl,
          fetch,
          oauth: { clientId: "id", clientSecret: "secret", redirectUri: "https://app.test" },
          session: { user: "ann", password: "secret" },
          ...more,
        },
      }) as unknown as Client;
    const refused = await errorOf(attempt(clientWith({})) as PromiseLike<unknown>);
    expect(refused).toMatchObject({ name: "TypeError", code: "insecure-http" });
    expect(sent).toEqual([]);
    await attempt(clientWith({ allowInsecureHttp: true }));
    expect(sent.length).toBeGreaterThan(0);
  });
});
