import { forms } from "@specwright/runtime/forms";
import { describe, expect, test } from "vitest";
import { clientOf, errorOf } from "./support/client.js";
import { json, serve } from "./support/serve.js";

const parameters = [{ name: "X-Note", in: "header" }] as const;

describe("4.13 headers and multipart names", () => {
  test.each(["a\r\nx-injected: 1", "a\nb", "a\rb", "a\0b", "ключ", "\ud800"])(
    "header value %j is refused, unseen",
    async (value) => {
      const server = await serve(json({}));
      const client = clientOf({ operations: { call: { parameters } }, options: { baseUrl: server.url } });
      for (const call of [
        client.call?.({ header: { "X-Note": value } }),
        client.call?.({}, { headers: { "x-other": value } }),
      ]) {
        const error = await errorOf(call as PromiseLike<unknown>);
        expect(error).toMatchObject({ name: "TypeError", code: "invalid-header" });
        expect(error.message).not.toContain(value);
      }
      expect(server.requests).toEqual([]);
    },
  );

  test("a header name that HTTP does not allow is refused", async () => {
    const client = clientOf({ options: { fetch: async () => Response.json({}) } });
    const error = await errorOf(client.call?.({}, { headers: { "a b": "1" } }) as PromiseLike<unknown>);
    expect(error).toMatchObject({ code: "invalid-header" });
  });

  test("Latin-1, tabs and every visible character pass", async () => {
    const server = await serve(json({}));
    const client = clientOf({ operations: { call: { parameters } }, options: { baseUrl: server.url } });
    await client.call?.({ header: { "X-Note": "é\t!~" } });
    expect(server.requests[0]?.headers["x-note"]).toBe("é\t!~");
  });

  test("names of parts and files cannot start another header or part, and lose their folders", async () => {
    const server = await serve(json({}));
    const client = clientOf({
      operations: { call: { method: "POST", body: { content: { "multipart/form-data": {} } } } },
      features: [forms],
      options: { baseUrl: server.url },
    });
    const file = new File(["content"], 'C:\\secret\\folder/na"me\r\n.png', { type: "image/png" });
    await client.call?.({ body: { 'fi"eld\r\nx: 1': file } });
    const text = server.requests[0]?.body.toString() ?? "";
    expect(text).toContain(
      'name="fi%22eld%0D%0Ax: 1"; filename="na%22me%0D%0A.png"\r\ncontent-type: image/png\r\n\r\ncontent\r\n',
    );
    expect(text).not.toContain("secret");
  });
});
