/** Hazard 4.2, promise 4 of section 8: every kind of secret, every fault, every place that somebody could look at. */
import { expect, test } from "vitest";
import { clientOf, quick } from "../support/client.js";
import { type Handler, plain, type Received, serve } from "../support/serve.js";
import { listener, printed } from "../support/sweep.js";
import { type Kind, kinds, mark } from "./kinds.js";

/** All that a server was sent, as it could quote it: raw, and with the encodings of URLs, forms and Basic undone. */
function quote({ method, url, headers, body }: Received): string {
  const text = body.toString();
  const form = headers["content-type"]?.includes("urlencoded") ? text : "";
  const [, basic = ""] = /^Basic (.*)$/.exec(headers.authorization ?? "") ?? [];
  const fields = [...new URLSearchParams(form), ...new URLSearchParams(url.split("?")[1])].flat();
  const undone = [decodeURIComponent(url.split("?")[0] ?? ""), ...fields, Buffer.from(basic, "base64").toString()];
  return [method, url, JSON.stringify(headers), text, ...undone].join(" | ");
}

const echo =
  (status: number, type: string, write: (text: string) => string): Handler =>
  (answer, request, count) =>
    plain(status, { "content-type": type }, write(quote(request)))(answer, request, count);
const json = "application/json";

const faults: Readonly<Record<string, Handler>> = {
  "a right answer": plain(200, { "content-type": json }, '{"access_token":"new","access":"new"}'),
  "a reset": (answer) => answer.destroy(),
  silence: () => {},
  ...Object.fromEntries(
    [400, 401, 403, 418, 500].flatMap((status) => [
      [
        `${status} with JSON that quotes the request`,
        echo(status, json, (text) => JSON.stringify({ detail: text, error: text })),
      ],
      [`${status} with text that quotes the request`, echo(status, "text/plain", (text) => text)],
    ]),
  ),
  "200 with a page that quotes the request": echo(200, "text/html", (text) => `<p>${text}`),
  "200 with malformed JSON that quotes the request": echo(200, json, (text) => `{"detail": "${text}`),
  "a failure whose code and message quote the request": echo(422, json, (text) =>
    JSON.stringify({ code: text, message: text }),
  ),
  "a redirect that quotes the request": (answer, request) =>
    void answer.writeHead(302, { location: `http://other.invalid/?q=${encodeURIComponent(quote(request))}` }).end(),
};
async function sweep(kind: Kind, baseUrl: string, fetch?: unknown): Promise<Readonly<Record<string, string>>> {
  const { options, seen } = listener();
  const client = clientOf({
    descriptor: { security: kind.security },
    ...(kind.operations && { operations: kind.operations }),
    features: kind.features,
    options: {
      baseUrl,
      retry: quick,
      timeout: { attempt: 250, total: 500 },
      ...options,
      ...kind.options,
      ...(fetch !== undefined && { fetch }),
    } as never,
  });
  const call = kind.run ? kind.run(client as never, baseUrl) : client.call?.();
  const outcome = await Promise.resolve(call).then(
    () => undefined,
    (error: unknown) => error,
  );
  return {
    ...seen(),
    error: outcome === undefined ? "" : printed(outcome),
    client: printed(client),
    call: printed(call),
  };
}

function expectUnseen(kind: Kind, seen: Readonly<Record<string, string>>): void {
  for (const [place, text] of Object.entries(seen)) {
    for (const secret of [mark.slice(0, 6), ...(kind.derived ?? [])]) {
      const at = text.indexOf(secret);
      const shown = at < 0 ? "" : text.slice(Math.max(0, at - 100), at + 40);
      expect(shown, `seen in the ${place}`).toBe("");
    }
  }
}

for (const kind of kinds) {
  // A token URL is absolute: it is asked of the same server.
  test.each(Object.entries(faults))(`${kind.name} is not shown by %s`, async (name, handler) => {
    const server = await serve(handler);
    const rerouted = (url: string, init: RequestInit) => fetch(url.replace("http://127.0.0.1:1", server.url), init);
    const seen = { ...(await sweep(kind, server.url, rerouted)) };
    // The headers of an answer are the server's own words: a hook gets them as they came.
    if (name.startsWith("a redirect"))
      for (const place of Object.keys(seen)) if (/hook/.test(place)) delete seen[place];
    expect(server.requests.length).toBeGreaterThan(0);
    expect(seen.log?.split("\n").length).toBeGreaterThan(1);
    expectUnseen(kind, seen);
  });

  test(`${kind.name} is not shown by a fetch that puts all it knows into its error`, async () => {
    const fetch = async (url: string, init: RequestInit) => {
      const body = init.body instanceof Uint8Array ? new TextDecoder().decode(init.body) : String(init.body);
      const all = `${url} ${JSON.stringify(init.headers)} ${body}`;
      throw Object.assign(new TypeError(all, { cause: new Error(all) }), { code: "E", url, init, input: all });
    };
    expectUnseen(kind, await sweep(kind, "http://127.0.0.1:1", fetch));
  });
}
