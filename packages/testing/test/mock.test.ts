import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Mock, prefer, startMock } from "../src/index.js";
import { findDocument } from "../src/openapi/find-document.js";
import { credentials, toyDocument, toyPath } from "./toy.js";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ spec: toyPath });
});
afterAll(() => mock.close());
afterEach(() => {
  mock.clear();
  mock.answerWith();
});

const anna = { id: "p1", name: "Anna" };
const sorry = { type: "about:blank", title: "Sorry" };
const get = (path: string, headers: Record<string, string> = credentials) => fetch(mock.url + path, { headers });
const post = (path: string, body: BodyInit, headers: Record<string, string>) =>
  fetch(mock.url + path, { method: "POST", body, headers: { ...credentials, "idempotency-key": "k", ...headers } });

/** Sends a request line as it is: `fetch` would mend it. */
function raw(path: string, headers: Record<string, string>, method = "GET", body = ""): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port: mock.port, path, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on("error", reject).end(body);
  });
}

describe("answers", () => {
  it("is ready when it resolves and answers the first example", async () => {
    const answer = await get("/pets/p1");
    expect([answer.status, await answer.json()]).toEqual([200, { status: "Ok", pet: anna }]);
  });

  const wanted = [
    { preference: { code: 404 }, status: 404, body: sorry },
    { preference: { code: 503 }, status: 503, body: sorry },
    { preference: { code: 200, example: "notOk" }, status: 200, body: { status: "Not ok", message: "No such pet" } },
  ];
  it.each(wanted)("answers $preference by header and by answerWith", async ({ preference, status, body }) => {
    const byHeader = await get("/pets/p1", { ...credentials, ...prefer(preference) });
    expect([byHeader.status, await byHeader.json()]).toEqual([status, body]);
    mock.answerWith(preference);
    const byTest = await get("/pets/p1");
    expect([byTest.status, await byTest.json()]).toEqual([status, body]);
  });

  it("finds a range and `default` for a code", async () => {
    expect((await get("/pets?filter=all", { ...credentials, ...prefer({ code: 418 }) })).status).toBe(418);
    mock.answerWith({ code: 500 });
    expect((await post("/pets", '{"name":"Anna"}', { "content-type": "application/json" })).status).toBe(500);
  });

  it("refuses a code that is not declared", async () => {
    expect((await get("/pets/p1", { ...credentials, ...prefer({ code: 409 }) })).status).toBe(404);
  });

  it("makes up the same values for the same seed, without faker's cost until then", async () => {
    const require = createRequire(createRequire(import.meta.url).resolve("@stoplight/prism-http"));
    const faker = require.resolve("@faker-js/faker");
    expect(require.cache[faker]?.children).toEqual([]);
    mock.answerWith({ dynamic: true, seed: "a" });
    const [first, second] = [
      await (await get("/pets?filter=all")).text(),
      await (await get("/pets?filter=all")).text(),
    ];
    expect(first).toBe(second);
    expect(JSON.parse(first).data).toBeInstanceOf(Array);
  });

  it("answers an empty body where none is declared", async () => {
    const answer = await fetch(`${mock.url}/pets/p1`, { method: "DELETE", headers: credentials });
    expect([answer.status, await answer.text()]).toEqual([204, ""]);
  });

  it("says 406 instead of a silent 200 when Accept leaves out the wanted answer", async () => {
    const accept = { ...credentials, accept: "application/json", ...prefer({ code: 404 }) };
    expect((await get("/pets/p1", accept)).status).toBe(406);
    const both = { ...accept, accept: "application/json, application/problem+json" };
    expect((await get("/pets/p1", both)).status).toBe(404);
  });
});

describe("judgement", () => {
  const json = { "content-type": "application/json" };
  const refused = [
    { what: "a missing query parameter", send: () => get("/pets"), status: 422, code: "required" },
    { what: "a path parameter against its pattern", send: () => get("/pets/x"), status: 422, code: "pattern" },
    {
      what: "a body without a required property",
      send: () => post("/pets", "{}", json),
      status: 422,
      code: "required",
    },
    {
      what: "a wrong body, whatever code is forced",
      send: () => post("/pets", "{}", { ...json, ...prefer({ code: 409 }) }),
      status: 422,
      code: "required",
    },
    { what: "malformed JSON", send: () => post("/pets", "{", json), status: 400, code: "400" },
    {
      what: "a media type that is not declared",
      send: () => post("/pets", "x", { "content-type": "text/csv" }),
      status: 415,
    },
    { what: "one of two schemes missing", send: () => get("/pets/p1", { authorization: "Bearer t" }), status: 401 },
    { what: "an unknown path", send: () => get("/toys"), status: 404, code: "404" },
    {
      what: "a method that is not declared",
      send: () => fetch(`${mock.url}/pets/p1`, { method: "PATCH" }),
      status: 405,
    },
    {
      what: "a preference that is none",
      send: () => get("/pets/p1", { ...credentials, prefer: "code=abc" }),
      status: 422,
    },
  ];
  it.each(refused)("refuses $what and says why", async ({ send, status, code }) => {
    const answer = await send();
    // The toy declares 4XX or default for some operations: then the body is theirs and the status Prism's.
    expect(answer.status).toBe(status);
    expect(answer.headers.get("sl-violations")).toContain("request");
    expect(mock.violations().length).toBeGreaterThan(0);
    if (code) expect(mock.violations().map((violation) => violation.code)).toContain(code);
  });

  it("finds nothing wrong with right requests and records them", async () => {
    await post("/pets", '{"name":"Béla"}', { ...json, "x-extra": "1" });
    expect(mock.violations()).toEqual([]);
    expect(mock.requests).toMatchObject([{ method: "POST", url: "/pets", body: '{"name":"Béla"}', status: 201 }]);
    expect(mock.requests[0]?.headers["x-extra"]).toBe("1");
  });

  it("reads multipart bodies with files, and form bodies", async () => {
    const form = new FormData();
    form.set("photo", new Blob([new Uint8Array([0xff, 0xd8, 0])], { type: "image/jpeg" }), "a.jpg");
    form.set("title", "Portrait");
    const upload = await fetch(`${mock.url}/pets/p1/photo`, {
      method: "PUT",
      body: form,
      headers: { "x-api-key": "k" },
    });
    const token = await fetch(`${mock.url}/token`, {
      method: "POST",
      body: new URLSearchParams({ grant_type: "authorization_code", code: "a+b c&d" }),
    });
    expect([upload.status, token.status, mock.violations()]).toEqual([202, 200, []]);
  });
});

describe("requests that Prism does not survive", () => {
  const rows = [
    { what: "%zz in the path", path: "/pets/%zz", headers: {} },
    { what: "Accept: foo", path: "/pets/p1", headers: { accept: "foo" } },
    {
      what: "garbage instead of parts",
      path: "/pets/p1/photo",
      method: "PUT",
      headers: { "content-type": "multipart/form-data" },
      body: "--nothing",
    },
    {
      what: "a body without its boundary",
      path: "/pets/p1/photo",
      method: "PUT",
      headers: { "content-type": "multipart/form-data; boundary=x" },
      body: "garbage",
    },
    { what: "a URL that is none", path: "//", headers: {} },
  ];
  it.each(rows)("answers $what with a 4XX and stays up", async ({ path, headers, method, body }) => {
    const status = await raw(path, { ...credentials, ...(headers as Record<string, string>) }, method, body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(mock.requests).toHaveLength(1);
    expect((await get("/pets/p1")).status).toBe(200);
  });

  it("answers a body over 10 MB with 413", async () => {
    const answer = await post("/pets", "x".repeat(10 * 1024 * 1024 + 1), { "content-type": "application/json" });
    expect(answer.status).toBe(413);
  });
});

describe("starting", () => {
  it("takes a document, leaves it as it was, and frees its port", async () => {
    const document = toyDocument();
    const other = await startMock({ spec: document });
    expect(document).toEqual(toyDocument());
    await expect(startMock({ spec: document }, { port: other.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
    await Promise.all([other.close(), other.close()]);
    await other.close();
    await (await startMock({ spec: document }, { port: other.port })).close();
  });

  it("names the patterns that nobody would check", async () => {
    const document = structuredClone(toyDocument()) as unknown as { components: { schemas: Record<string, unknown> } };
    document.components.schemas.Pet = {
      type: "object",
      properties: { id: { type: "string", pattern: "(?P<x>a)" } },
    };
    const other = await startMock({ spec: document as never });
    await other.close();
    expect(mock.unchecked).toEqual([]);
    expect(other.unchecked).toContainEqual(expect.stringMatching(/pattern: \(\?P<x>a\)$/));
  });

  it("answers preflights when asked to", async () => {
    const open = await startMock({ spec: toyPath }, { cors: true });
    const headers = { origin: "http://app.test", "access-control-request-method": "GET" };
    const preflight = await fetch(`${open.url}/pets/p1`, { method: "OPTIONS", headers });
    await open.close();
    expect([preflight.status, preflight.headers.get("access-control-allow-origin")]).toEqual([204, "http://app.test"]);
  });

  it("finds a provider's spec above the folder, then the installed package, then names what there is", async () => {
    const root = await mkdtemp(join(tmpdir(), "specs-"));
    try {
      await mkdir(join(root, "specs", "toy"), { recursive: true });
      await mkdir(join(root, "app", "node_modules", "@specwright", "far"), { recursive: true });
      await writeFile(join(root, "specs", "toy", "openapi.yaml"), "openapi: 3.1.1");
      const far = join(root, "app", "node_modules", "@specwright", "far");
      await writeFile(join(far, "package.json"), '{"exports":{"./openapi.json":"./openapi.json"}}');
      await writeFile(join(far, "openapi.json"), "{}");
      expect(findDocument("toy", join(root, "app"))).toBe(join(root, "specs", "toy", "openapi.yaml"));
      expect(findDocument("far", join(root, "app"))).toMatch(/far\/openapi\.json$/);
      expect(() => findDocument("none", root)).toThrow(/there are: toy/);
    } finally {
      await rm(root, { recursive: true });
    }
  });
});

it("writes preferences as a header", () => {
  expect(prefer({ code: 200, example: "two words", dynamic: true, seed: "s" })).toEqual({
    prefer: 'code=200, example="two words", dynamic=true, seed=s',
  });
  expect(() => prefer({ example: "a\nb" })).toThrow(TypeError);
});
