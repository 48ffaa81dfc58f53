import { forms } from "@specwright/runtime/forms";
import { describe, expect, test } from "vitest";
import { clientOf, quick } from "./support/client.js";
import { json, serve } from "./support/serve.js";

const types = {
  json: { "application/json": {} },
  form: { "application/x-www-form-urlencoded": {} },
  multipart: { "multipart/form-data": {} },
  bytes: { "application/octet-stream": {} },
} as const;
const form = new FormData();
form.append("file", new Blob(["content"]), "a.txt");
const rows = [
  { name: "JSON", type: "json", body: { a: 1 } },
  { name: "a form", type: "form", body: { a: 1 } },
  { name: "multipart", type: "multipart", body: { file: new Blob(["content"]) } },
  { name: "FormData", type: "multipart", body: form },
  { name: "a Blob", type: "bytes", body: new Blob(["content"]) },
  { name: "bytes", type: "bytes", body: new TextEncoder().encode("content") },
] as const;

describe("4.6 the body of a repeated request", () => {
  test.each(rows)("$name arrives whole on every attempt", async ({ type, body }) => {
    const server = await serve(json({}, 503), json({}, 500), json({ ok: 1 }));
    const client = clientOf({
      operations: { call: { method: "PUT", body: { content: types[type] } } },
      features: [forms],
      options: { baseUrl: server.url, retry: quick },
    });
    expect(await client.call?.({ body })).toEqual({ ok: 1 });
    // `fetch` draws a new boundary for a FormData.
    const bodies = server.requests.map((request) => request.body.toString().replace(/-{4,}\S+/g, "boundary"));
    expect(bodies[0]?.length).toBeGreaterThan(2);
    expect(new Set(bodies).size).toBe(1);
  });

  test("answers that are not read let their sockets go", async () => {
    const big = "x".repeat(1_000_000);
    const server = await serve((answer, _, count) =>
      json(count % 2 ? { big } : {}, count % 2 ? 503 : 200)(answer, _, count),
    );
    const client = clientOf({ options: { baseUrl: server.url, retry: quick } });
    for (let call = 0; call < 20; call++) await client.call?.();
    const open = () => new Promise<number>((resolve) => server.server.getConnections((_, count) => resolve(count)));
    await expect.poll(open).toBeLessThan(3);
  });
});
