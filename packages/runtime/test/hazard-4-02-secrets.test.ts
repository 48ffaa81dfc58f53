import { inspect } from "node:util";
import { sensitive } from "@specwright/runtime/sensitive";
import { describe, expect, test } from "vitest";
import { clientOf, errorOf, quick } from "./support/client.js";
import { json, plain, serve } from "./support/serve.js";

const secret = "s3cret/+=token";
const descriptor = {
  security: { bearer: { type: "http", scheme: "bearer", option: "accessToken" } },
} as const;
const problem = { content: ["application/json"], sensitive: ["/email", "/items/*/phone"] } as const;
const operations = {
  call: {
    path: "/people/{email}",
    security: [{ bearer: [] }],
    parameters: [
      { name: "email", in: "path", required: true, sensitive: "personal" },
      { name: "q", in: "query" },
    ],
    responses: { 200: { content: ["application/json"] }, 404: problem, 500: { content: ["application/json"] } },
  },
} as const;
const input = { path: { email: "ann@test.example" }, query: { q: "query-value" } };

/** Everything that somebody could print. */
function printed(error: unknown): string {
  const texts: string[] = [];
  for (let current = error; current instanceof Error; current = current.cause) {
    texts.push(current.message, current.stack ?? "", String(current), JSON.stringify(current));
    texts.push(inspect(current, { depth: 9, showHidden: true }), JSON.stringify({ ...current }));
  }
  return texts.join("\n");
}

const echo = `you sent ${secret} and ${encodeURIComponent(secret)}`;
const faults = [
  ["an error body that quotes the credential", json({ detail: echo }, 500)],
  ["an undeclared status", json({ detail: echo }, 418)],
  ["HTML instead of JSON", plain(200, { "content-type": "text/html" }, `<p>${echo}</p>`)],
  ["malformed JSON", json(`{"detail": "${echo}`)],
  ["a reset", (answer: { destroy(): void }) => answer.destroy()],
  ["personal data in an error body", json({ email: "ann@test.example", items: [{ phone: "5550142" }] }, 404)],
] as const;

describe("4.2 secrets", () => {
  test.each(faults)("%s shows none", async (_, handler) => {
    const server = await serve(handler as never);
    const lines: string[] = [];
    const write = (line: string) => void lines.push(line);
    const logger = { error: write, warn: write, info: write, debug: write };
    const client = clientOf({
      descriptor,
      operations,
      features: [sensitive],
      options: { accessToken: secret, baseUrl: server.url, retry: quick, logger, logLevel: "debug" },
    });
    const error = await errorOf(client.call?.(input) as PromiseLike<unknown>);
    expect(error.name).toMatch(/Error$/);
    expect(printed(error) + lines.join("\n") + inspect(client, { showHidden: true, depth: 9 })).not.toMatch(
      /s3cret|query-value|ann@|ann%40|5550142/,
    );
    expect(lines.length).toBeGreaterThan(2);
  });

  test("a network error's cause keeps its code and loses URLs", async () => {
    const fetch = async (url: string) => {
      throw Object.assign(new TypeError(`cannot reach ${url}?key=${secret}`), { cause: { code: "ECONNRESET" } });
    };
    const client = clientOf({ descriptor, operations, options: { accessToken: secret, fetch, retry: false } });
    const error = await errorOf(client.call?.(input) as PromiseLike<unknown>);
    expect(error.cause).toMatchObject({ name: "TypeError", message: "cannot reach [url]", code: "ECONNRESET" });
  });

  test.each(["line\nbreak", "nul\0", "ключ", "cr\r"])(
    "a credential that no header carries is refused unseen: %j",
    async (value) => {
      const client = clientOf({ descriptor, operations, options: { accessToken: `hidden-${value}` } });
      const error = await errorOf(client.call?.(input) as PromiseLike<unknown>);
      expect(error).toMatchObject({ name: "TypeError", code: "invalid-header" });
      expect(printed(error)).not.toMatch(/hidden/);
    },
  );

  test("a declared error body is shown without what is marked; an undeclared one is not shown", async () => {
    const body = { title: "Gone", email: "ann@test.example", items: [{ phone: "5550142", kind: "home" }] };
    const server = await serve(json(body, 404), json(body, 418));
    const options = { accessToken: secret, baseUrl: server.url };
    const client = clientOf({ descriptor, operations, features: [sensitive], options });
    const shown = { title: "Gone", email: "[redacted]", items: [{ phone: "[redacted]", kind: "home" }] };
    const declared = await errorOf(client.call?.(input) as PromiseLike<unknown>);
    expect(JSON.parse(JSON.stringify(declared)).body).toEqual(shown);
    expect(declared.body).toEqual(body);
    expect(declared.url).toBe(`${server.url}/people/[redacted]`);
    const other = await errorOf(client.call?.(input) as PromiseLike<unknown>);
    expect(JSON.parse(JSON.stringify(other)).body).toBeUndefined();
    expect(other.body).toEqual(body);
  });
});

test("4.2 an empty sensitive value takes nothing out of a message", async () => {
  const server = await serve(json({}, 422));
  const parameters = [{ name: "q", in: "query", sensitive: "personal" }] as const;
  const client = clientOf({ operations: { call: { parameters } }, options: { baseUrl: server.url } });
  const error = await errorOf(client.call?.({ query: { q: "" } }) as PromiseLike<unknown>);
  expect(error.message).toBe(`call: answered 422 (GET ${server.url}/things)`);
});
