import { bodies } from "@specwright/runtime/bodies";
import { sensitive } from "@specwright/runtime/sensitive";
import { describe, expect, test } from "vitest";
import { clientOf, errorOf } from "../support/client.js";
import { plain, serve } from "../support/serve.js";
import { printed } from "../support/sweep.js";

const failing = (call: unknown) => errorOf(call as PromiseLike<unknown>);

describe("4.2 what a request's body says that must not be shown", () => {
  const operations = {
    call: {
      method: "POST",
      body: { content: { "application/json": { sensitive: ["/password", "/people/*/email"] } } },
    },
  } as const;
  const body = { password: "Hidden-4711", people: [{ email: "Hidden@mail.test", sex: "m" }], note: "shown" };
  test.each([
    ["JSON", "application/json", (text: string) => JSON.stringify({ detail: text })],
    ["a page", "text/html", (text: string) => `<p>${text}`],
  ])("is not shown when %s quotes it", async (_, type, write) => {
    const server = await serve((answer, request, count) =>
      plain(400, { "content-type": type }, write(request.body.toString()))(answer, request, count),
    );
    const client = clientOf({ operations, features: [bodies, sensitive], options: { baseUrl: server.url } });
    const error = await failing(client.call?.({ body }));
    expect(printed(error)).not.toContain("Hidden");
    expect(printed(error)).toContain("shown");
  });
});

test.each([
  ["a quote", { password: 'pw"SECRET' }],
  ["a line break", { password: "line\nSECRET" }],
  ["a number", { password: 98765432, note: "SECRET-not" }],
  ["a list of objects", { password: [{ pin: "SECRET-1" }, { pin: 12345678 }] }],
  ["half of a surrogate pair", { password: "SECRET\ud800" }],
])("4.2 %s in a sensitive field is hidden when the body comes back as it was sent", async (_, body) => {
  const operations = {
    call: { method: "POST", body: { content: { "application/json": { sensitive: ["/password"] } } } },
  } as const;
  const server = await serve((answer, request, count) =>
    plain(200, { "content-type": "text/html" }, request.body.toString().replace("-not", ""))(answer, request, count),
  );
  const client = clientOf({ operations, features: [bodies, sensitive], options: { baseUrl: server.url } });
  const error = await failing(client.call?.({ body }));
  expect(error).toMatchObject({ name: "DecodeError" });
  expect(error.excerpt).not.toMatch(/(?<!"note":")SECRET|98765432|12345678/);
});

test("4.2 a connection that breaks tells of it, whatever the secrets are", async () => {
  const operations = {
    call: { method: "POST", body: { content: { "application/json": { sensitive: ["/password"] } } } },
  } as const;
  const server = await serve((answer) => answer.destroy());
  const client = clientOf({ operations, features: [bodies], options: { baseUrl: server.url } });
  expect(await failing(client.call?.({ body: { password: "SECRET\ud800" } }))).toMatchObject({ name: "NetworkError" });
});

test.each([180, 190, 195])("4.2 an excerpt does not end within a secret: %i", async (length) => {
  const secret = "Hidden-4711-and-more";
  const server = await serve(plain(200, { "content-type": "text/html" }, " ".repeat(length) + secret));
  const descriptor = { security: { bearer: { type: "http", scheme: "bearer", option: "accessToken" } } } as const;
  const operations = { call: { security: [{ bearer: [] }] } };
  const options = { baseUrl: server.url, accessToken: secret };
  const error = await failing(clientOf({ descriptor, operations, options }).call?.());
  expect(error.excerpt).not.toContain("Hid");
});

test("4.2 each value of a sensitive list is hidden, not only their row", async () => {
  const server = await serve((answer, { url }) =>
    plain(400, {}, `no ${url.match(/b-\d+/)?.[0]}`)(answer, { url } as never, 1),
  );
  const parameters = [{ name: "account", in: "query", sensitive: "secret" }] as const;
  const client = clientOf({
    operations: { call: { parameters } },
    features: [sensitive],
    options: { baseUrl: server.url },
  });
  const error = await failing(client.call?.({ query: { account: ["a-1234", "b-5678"] } }));
  expect(printed(error)).not.toMatch(/a-1234|b-5678/);
  expect(printed(error)).toContain("no [redacted]");
});
