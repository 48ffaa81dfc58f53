/** What a generated client's types allow: wrong use is marked on the exact line. */
import { expectTypeOf, test } from "vitest";
import type { OAuthAuthorizationCode, OAuthOptions, OAuthToken } from "../../src/oauth.js";
import type { ClientOptions } from "../../src/options.js";
import type { SessionAuth, SessionOptions, SessionToken } from "../../src/session.js";
import type { SigningOptions } from "../../src/signing.js";
import { openTelemetryHooks, type TelemetryTracer } from "../../src/telemetry.js";

interface Options extends ClientOptions, OAuthOptions, SessionOptions<"userId" | "apiSecret">, SigningOptions {}

const options = (given: Options) => given;
declare const auth: OAuthAuthorizationCode & SessionAuth<"userId" | "apiSecret">;
declare const key: CryptoKey;

test("options take values and functions, and nothing else", () => {
  expectTypeOf(checked).toBeFunction();
});

function checked(): void {
  options({});
  options({ oauth: { clientId: "c" } });
  options({ oauth: { clientId: () => "c", clientSecret: async () => "s", scopes: ["a"] as const } });
  const saved: OAuthToken[] = [];
  options({ oauth: { clientId: "c", onToken: (token) => saved.push(token) } });
  options({ oauth: { clientId: "c", onToken: async ({ accessToken }) => accessToken.length } });
  options({ session: { userId: "u", apiSecret: () => "s" } });
  options({ signing: { keyId: "k", privateKey: key } });
  options({ signing: async () => ({ keyId: "k", privateKey: "PEM", algorithm: "ed25519" }) });
  // @ts-expect-error a client id is needed
  options({ oauth: { clientSecret: "s" } });
  // @ts-expect-error scopes are a list
  options({ oauth: { clientId: "c", scopes: "a b" } });
  // @ts-expect-error every part of the checksum is needed
  options({ session: { userId: "u" } });
  // @ts-expect-error not a part of the checksum
  options({ session: { userId: "u", apiSecret: "s", password: "p" } });
  // @ts-expect-error the key's id is needed
  options({ signing: { privateKey: "PEM" } });
}

test("client.auth tells what it gives", () => {
  const calls = async () => {
    const { url, state, codeVerifier } = await auth.authorizationUrl({ pkce: true });
    expectTypeOf(url).toEqualTypeOf<string>();
    expectTypeOf(state).toEqualTypeOf<string>();
    expectTypeOf(codeVerifier).toEqualTypeOf<string | undefined>();
    expectTypeOf(await auth.exchangeCode({ code: "c" })).toEqualTypeOf<OAuthToken>();
    await auth.exchangeCode({ redirectedTo: new URL("https://app.test/"), state });
    // @ts-expect-error a redirect needs the state that was sent
    await auth.exchangeCode({ redirectedTo: "https://app.test/" });
    expectTypeOf(await auth.logIn({ userId: "u", apiSecret: "s" })).toEqualTypeOf<SessionToken>();
    // @ts-expect-error a part is missing
    await auth.logIn({ userId: "u" });
  };
  expectTypeOf(calls).toBeFunction();
});

enum Kind {
  INTERNAL = 0,
  CLIENT = 2,
}
enum StatusCode {
  UNSET = 0,
  ERROR = 2,
}
interface Attributes {
  [name: string]: string | number | boolean | string[] | undefined;
}

test("a tracer of @opentelemetry/api fits by its shape", () => {
  interface ApiSpan {
    setAttribute(key: string, value: string | number | boolean | string[]): this;
    setStatus(status: { code: StatusCode; message?: string }): this;
    end(endTime?: number | Date): void;
    spanContext(): { traceId: string };
  }
  interface ApiTracer {
    startSpan(name: string, options?: { kind?: Kind; attributes?: Attributes }, context?: object): ApiSpan;
  }
  expectTypeOf<ApiTracer>().toExtend<TelemetryTracer<ApiSpan>>();
  const use = (tracer: ApiTracer) =>
    openTelemetryHooks(tracer, { inject: (span, headers) => Object.assign(headers, span.spanContext()) });
  expectTypeOf(use).toBeFunction();
});
