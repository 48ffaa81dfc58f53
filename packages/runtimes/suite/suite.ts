import { type Call, createClient, type PageCall } from "@specwright/runtime";
import { bodies } from "@specwright/runtime/bodies";
import { credentials } from "@specwright/runtime/credentials";
import { oauth } from "@specwright/runtime/oauth";
import { paging } from "@specwright/runtime/paging";
import { signing } from "@specwright/runtime/signing";
import { descriptor } from "./descriptor.js";

type Operation = (input?: object, options?: object) => Call<unknown, { status: number | string }>;
type Client = Readonly<Record<Exclude<keyof typeof descriptor.operations, "list">, Operation>> & {
  readonly list: (input?: object, options?: object) => PageCall<unknown, unknown, number>;
};

export interface Outcome {
  readonly name: string;
  /** Absent: passed. */
  readonly failure?: string;
}

function expect(actual: unknown, wanted: unknown): void {
  const [found, expected] = [JSON.stringify(actual), JSON.stringify(wanted)];
  if (found !== expected) throw new Error(`expected ${expected}, found ${found}`);
}

async function nameOfError(call: PromiseLike<unknown>): Promise<string> {
  try {
    await call;
    return "no error";
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}

async function client(baseUrl: string, options: object = {}): Promise<Client> {
  return createClient<Client>(descriptor, { baseUrl, retry: { baseDelay: 1, maxDelay: 5 }, ...options } as never, [
    bodies,
    credentials,
    paging,
    oauth,
    signing,
  ]);
}

async function signedWith(algorithm: EcKeyGenParams | { name: "Ed25519" }, baseUrl: string): Promise<Client> {
  const pair = (await crypto.subtle.generateKey(algorithm, false, ["sign", "verify"])) as CryptoKeyPair;
  return client(baseUrl, { accessToken: "token", signing: { keyId: "key", privateKey: pair.privateKey } });
}

/** What has to work wherever the runtime runs. Each case makes a client of its own. */
const CASES: Readonly<Record<string, (baseUrl: string) => Promise<void>>> = {
  "sends a signed JSON body and reads the answer": async (baseUrl) => {
    const signed = await signedWith({ name: "ECDSA", namedCurve: "P-256" }, baseUrl);
    const echoed = (await signed.echo({ path: { id: "a b" }, query: { tags: ["x", "y"] }, body: { name: "Zoë" } })) as {
      url: string;
      body: string;
      signed: boolean;
    };
    expect(echoed, { url: "/echo/a%20b?tags=x&tags=y", body: '{"name":"Zoë"}', signed: true });
  },
  "signs with Ed25519": async (baseUrl) => {
    const signed = await signedWith({ name: "Ed25519" }, baseUrl);
    expect(((await signed.echo({ path: { id: "1" }, body: {} })) as { signed: boolean }).signed, true);
  },
  "retries until the server recovers": async (baseUrl) => {
    expect(await (await client(baseUrl)).flaky(), { ok: true });
  },
  "throws a ResponseError with the body": async (baseUrl) => {
    const call = (await client(baseUrl)).missing();
    expect((await call.result()).status, 404);
    expect(await nameOfError((await client(baseUrl)).missing()), "ResponseError");
  },
  "ends a body that stalls with a TimeoutError": async (baseUrl) => {
    expect(await nameOfError((await client(baseUrl)).stall({}, { timeout: 300, retry: false })), "TimeoutError");
  },
  aborts: async (baseUrl) => {
    const controller = new AbortController();
    const call = (await client(baseUrl)).stall({}, { signal: controller.signal });
    queueMicrotask(() => controller.abort());
    expect(await nameOfError(call), "AbortError");
  },
  "refuses an HTML page where JSON is declared": async (baseUrl) => {
    expect(await nameOfError((await client(baseUrl)).page()), "DecodeError");
  },
  "gives up a body that is too long": async (baseUrl) => {
    expect(await nameOfError((await client(baseUrl)).list({}, { maxResponseBytes: 4 })), "DecodeError");
  },
  "refuses a line break in a header before anything is sent": async (baseUrl) => {
    expect(await nameOfError((await client(baseUrl)).missing({}, { headers: { "x-note": "a\r\nb: c" } })), "TypeError");
  },
  "shows no token in an error that quotes it": async (baseUrl) => {
    const guarded = await client(baseUrl, { accessToken: "Hidden-token" });
    const error: unknown = await guarded.guarded({}, { maxResponseBytes: 4 }).catch((thrown: unknown) => thrown);
    const shown = `${error} ${(error as Error).stack} ${JSON.stringify(error)} ${JSON.stringify({ ...(error as object) })}`;
    expect(
      [(error as Error).name, shown.includes("Hidden"), shown.includes("[redacted]")],
      ["DecodeError", false, true],
    );
  },
  "gives undefined for 204": async (baseUrl) => {
    expect((await (await client(baseUrl)).nothing()) === undefined, true);
  },
  "does not follow a redirect to another origin": async (baseUrl) => {
    const name = await nameOfError((await client(baseUrl)).redirect({}, { retry: false }));
    expect(["ResponseError", "NetworkError", "DecodeError"].includes(name) ? "refused" : name, "refused");
  },
  "gets one OAuth token for many calls": async (baseUrl) => {
    const guarded = await client(baseUrl, {
      oauth: { clientId: "id", clientSecret: "secret", scopes: ["read"], tokenUrl: `${baseUrl}/token` },
    });
    const answers = await Promise.all(Array.from({ length: 10 }, () => guarded.guarded()));
    expect(new Set(answers.map((answer) => (answer as { token: string }).token)).size, 1);
  },
  "iterates the items of all pages": async (baseUrl) => {
    const items: number[] = [];
    for await (const item of (await client(baseUrl)).list({ query: { limit: 2 } })) items.push(item);
    expect(items, [1, 2, 3, 4, 5]);
  },
};

/** Runs every case against a server that `src/server.ts` serves. Never rejects. */
export async function runSuite(baseUrl: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [name, run] of Object.entries(CASES)) {
    try {
      await run(baseUrl);
      outcomes.push({ name });
    } catch (error) {
      outcomes.push({ name, failure: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
    }
  }
  return outcomes;
}
