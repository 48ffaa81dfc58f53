import { Agent, request as httpRequest } from "node:http";
import { gunzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  createAnswer,
  type FaultServer,
  faultList,
  json,
  retryAfterKinds,
  startFaultServer,
} from "../src/faults/index.js";

let faults: FaultServer;
beforeAll(async () => {
  faults = await startFaultServer();
  faults.setRight(json({ id: "p1", name: "Anna" }));
});
afterAll(() => faults.close());
afterEach(() => faults.reset());

const right = '{"id":"p1","name":"Anna"}';
const at = (fault: string, init?: RequestInit) => fetch(`${faults.url}/~${fault}/pets?x=1`, init);
const causeOf = (error: unknown) => (error as { cause?: { code?: string } }).cause?.code;

/** Starts a request and gives what has arrived when nothing more comes, as seen by the server's own bytes. */
function rawGet(path: string): Promise<{ headers: Record<string, unknown>; bytes: Buffer; ended: boolean }> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(faults.url + path, { agent: new Agent({ keepAlive: true }) }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("error", () => {});
      response.on("close", () =>
        resolve({ headers: response.headers, bytes: Buffer.concat(chunks), ended: response.complete }),
      );
    });
    sent.on("error", reject).end();
  });
}

describe("connections", () => {
  it("resets and closes before headers", async () => {
    expect(causeOf(await at("reset").catch((error) => error))).toBe("ECONNRESET");
    expect(causeOf(await at("close").catch((error) => error))).toBe("UND_ERR_SOCKET");
  });

  it("stops after a number of times", async () => {
    await at("reset;times=1").catch(() => {});
    expect(await (await at("reset;times=1")).text()).toBe(right);
  });

  it("resets in the middle of a body", async () => {
    const answer = await at("reset-mid-body");
    expect(answer.headers.get("content-length")).toBe(String(right.length));
    await expect(answer.text()).rejects.toThrow("terminated");
  });

  it.each(["hang", "stall-headers"])("%s gives no answer and notices that the client has gone", async (fault) => {
    const abort = new AbortController();
    const pending = at(fault, { signal: abort.signal }).catch((error: Error) => error.name);
    await expect.poll(() => faults.requests.length).toBe(1);
    abort.abort();
    expect(await pending).toBe("AbortError");
    await expect.poll(() => faults.counts.pending).toBe(0);
  });

  it("stalls in the middle of a body", async () => {
    const abort = new AbortController();
    const answer = await at("stall-mid-body", { signal: abort.signal });
    const reader = answer.body?.getReader();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe(
      right.slice(0, Math.floor(right.length / 2)),
    );
    abort.abort();
    await expect(reader?.read()).rejects.toThrow();
  });

  it("drips one byte at a time", async () => {
    expect(await (await at("drip;ms=1")).text()).toBe(right);
  });

  it.each(["endless", "big", "gzip-bomb"])("%s stops when nobody reads it any longer", async (fault) => {
    const answer = await at(fault);
    const reader = answer.body?.getReader();
    let length = 0;
    while (length < 1_000_000) length += (await reader?.read())?.value?.length ?? 0;
    await reader?.cancel();
    await expect.poll(() => faults.counts.pending).toBe(0);
  });

  it("closes a connection that looked reusable", async () => {
    const { headers, ended } = await rawGet("/~close-after-answer/pets");
    expect([headers.connection, ended]).toEqual(["keep-alive", true]);
    expect(faults.counts.pending).toBe(0);
  });
});

describe("statuses", () => {
  it("fails n times and then is right", async () => {
    const statuses = [];
    for (let call = 0; call < 3; call += 1) statuses.push((await at("status;code=503;times=2;retry-after=1")).status);
    expect(statuses).toEqual([503, 503, 200]);
  });

  it.each(retryAfterKinds)("sends Retry-After of the kind $kind", async ({ kind, header, value }) => {
    const answer = await at(`rate-limited;kind=${kind}`);
    expect(answer.status).toBe(429);
    const isDate = kind.includes("date") || kind === "past";
    expect(answer.headers.get(header)).toEqual(isDate ? expect.stringContaining(":") : value(0));
    expect((await at(`rate-limited;kind=${kind}`)).status).toBe(200);
  });

  it("has twenty kinds whose dates are dates", () => {
    expect(new Set(retryAfterKinds.map(({ kind }) => kind)).size).toBe(20);
    for (const kind of ["date", "date-rfc850", "date-asctime"]) {
      const found = retryAfterKinds.find((each) => each.kind === kind);
      expect(found?.value(784_111_775_000)).toBe(
        {
          date: "Sun, 06 Nov 1994 08:49:37 GMT",
          "date-rfc850": "Sunday, 06-Nov-94 08:49:37 GMT",
          "date-asctime": "Sun Nov  6 08:49:37 1994",
        }[kind],
      );
    }
  });

  it.each([301, 302, 303, 307, 308])("redirects with %i to the other port", async (code) => {
    const answer = await at(`redirect;code=${code}`, { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([code, `${faults.otherUrl}/~right/pets?x=1`]);
  });

  it("bounces from the first port to the other and back", async () => {
    const answer = await at("redirect;to=bounce");
    expect(await answer.text()).toBe(right);
    expect(faults.requests.map((request) => request.at)).toEqual(["first", "other", "first"]);
    expect(faults.requests.map((request) => request.path)).toEqual(["/pets?x=1", "/pets?x=1", "/pets?x=1"]);
  });

  it.each([
    { to: "same", location: () => `${faults.url}/~right/pets?x=1` },
    { to: "loop", location: () => `${faults.url}/~redirect;code=302;to=loop/pets?x=1` },
    { to: "none", location: () => null },
    { to: "garbage", location: () => "http://[" },
  ])("redirects to $to", async ({ to, location }) => {
    expect((await at(`redirect;to=${to}`, { redirect: "manual" })).headers.get("location")).toBe(location());
  });
});

describe("bodies", () => {
  const rows = [
    { fault: "html", type: "text/html; charset=utf-8", body: "<!doctype html><h1>Welcome</h1>" },
    { fault: "wrong-type", type: "text/plain", body: right },
    { fault: "wrong-type;type=text%2Fcsv", type: "text/csv", body: right },
    { fault: "empty", type: "application/json", body: "" },
    { fault: "truncated-json", type: "application/json", body: right.slice(0, 12) },
    { fault: "truncated-json;length=chunked", type: "application/json", body: right.slice(0, 12) },
    { fault: "malformed-json;body=%7B", type: "application/json", body: "{" },
    { fault: "duplicate-keys", type: "application/json", body: '{"a":1,"a":2}' },
    { fault: "deep;levels=3", type: "application/json", body: "[[[]]]" },
  ];
  it.each(rows)("answers $fault", async ({ fault, type, body }) => {
    const answer = await at(fault);
    expect([answer.headers.get("content-type"), await answer.text()]).toEqual([type, body]);
  });

  it("promises more than it sends", async () => {
    await expect((await at("truncated-json;length=dishonest")).text()).rejects.toThrow("terminated");
  });

  it("puts a byte order mark in front", async () => {
    const { bytes } = await rawGet("/~bom/pets");
    expect([...bytes.subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x7b]);
  });

  it("poisons an object and leaves the right members in it", async () => {
    const data = JSON.parse(await (await at("proto")).text());
    expect(Object.keys(data)).toEqual(["__proto__", "constructor", "id", "name"]);
  });

  it("pads a right body", async () => {
    const text = await (await at("big;mb=3")).text();
    expect([text.length, JSON.parse(text).id]).toEqual([3 * 1024 * 1024 + right.length, "p1"]);
  });

  it("sends half of a gzip stream under an honest length", async () => {
    const { headers, bytes, ended } = await rawGet("/~truncated-gzip/pets");
    expect([headers["content-encoding"], headers["content-length"], ended]).toEqual([
      "gzip",
      String(bytes.length),
      true,
    ]);
    expect(() => gunzipSync(bytes)).toThrow();
  });

  it("sends a bomb a thousandth of its size", async () => {
    const { bytes } = await rawGet("/~gzip-bomb;mb=16/pets");
    expect(bytes.length).toBeLessThan(17_000);
    const plain = gunzipSync(bytes);
    expect([plain.length, JSON.parse(plain.toString()).id]).toEqual([16 * 1024 * 1024 + right.length, "p1"]);
    expect((await (await at("gzip-bomb;mb=2")).json()).id).toBe("p1");
  });
});

describe("credentials and effects", () => {
  it("refuses the first credential for ever and takes the next", async () => {
    const send = async (authorization: string) =>
      (await at("unauthorized-until-renewed", { headers: { authorization } })).status;
    expect([await send("old"), await send("old"), await send("new"), await send("old")]).toEqual([401, 401, 200, 401]);
  });

  it("issues tokens", async () => {
    const issue = async () => (await (await at("token;expires-in=5", { method: "POST" })).json()) as unknown;
    expect(await issue()).toEqual({ access_token: "token-1", token_type: "Bearer", expires_in: 5 });
    expect(await issue()).toMatchObject({ access_token: "token-2" });
  });

  it("counts an effect per request, or per idempotency key", async () => {
    const send = (headers: Record<string, string>) =>
      at("apply-then-reset;times=3", { method: "POST", headers }).catch(() => {});
    await send({ "idempotency-key": "a" });
    await send({ "idempotency-key": "a" });
    expect(faults.counts.effects).toBe(1);
    await send({});
    expect(faults.counts.effects).toBe(2);
    expect((await at("apply-then-status;code=500")).status).toBe(500);
    expect((await at("apply")).status).toBe(200);
    expect(faults.counts.effects).toBe(4);
  });
});

describe("scripts", () => {
  it("answers in order, then rightly, and records", async () => {
    faults.answer("status;code=500", json({ own: true }, 418), ({ response }) => void response.writeHead(204).end());
    const statuses = [];
    for (let call = 0; call < 4; call += 1) {
      statuses.push((await fetch(`${faults.url}/pets`, { method: "POST", body: "x", headers: { "X-A": "b" } })).status);
    }
    expect(statuses).toEqual([500, 418, 204, 200]);
    expect(faults.requests[0]).toMatchObject({ at: "first", method: "POST", path: "/pets", body: "x" });
    expect(faults.requests[0]?.headers["x-a"]).toBe("b");
  });

  it("answers by path; the last script stays", async () => {
    faults.answerAt("/a", "status;code=500", "status;code=404");
    const get = async (path: string) => (await fetch(faults.url + path)).status;
    expect([await get("/a"), await get("/b"), await get("/a?q"), await get("/a")]).toEqual([500, 200, 404, 404]);
  });

  it("answers rightly by request when asked to", async () => {
    faults.setRight((request) => json({ path: request.path }));
    expect(await (await fetch(`${faults.url}/x`)).json()).toEqual({ path: "/x" });
    faults.setRight(json({ id: "p1", name: "Anna" }));
  });

  it("tells a mistake in a script", async () => {
    expect(() => createAnswer("nope")).toThrow(/there are: reset, /);
    expect(() => createAnswer("status;times=x")).toThrow(/times/);
    expect(() => createAnswer("status;nope=1")).toThrow(/it has: code, times/);
    const answer = await at("nope");
    expect([answer.status, await answer.text()]).toEqual([500, expect.stringContaining('no fault "nope"')]);
  });

  it.each([
    ["status;code=99", '"code" takes a status from 200 to 999, not "99"'],
    ["status;code=1000", '"code" takes a status from 200 to 999, not "1000"'],
    ["status;code=100", '"code" takes a status from 200 to 999, not "100"'],
    ["status;code=", '"code" takes a whole number, not ""'],
    ["status;code=503.5", '"code" takes a whole number, not "503.5"'],
    ["html;code=99", '"code" takes a status from 200 to 999, not "99"'],
    ["redirect;code=99", '"code" takes a status from 200 to 999, not "99"'],
    ["rate-limited;code=", '"code" takes a whole number, not ""'],
    ["apply-then-status;code=1000", '"code" takes a status from 200 to 999, not "1000"'],
    ["big;mb=-1", '"mb" takes a whole number, not "-1"'],
    ["gzip-bomb;mb=much", '"mb" takes a whole number, not "much"'],
    ["deep;levels=1e3", '"levels" takes a whole number, not "1e3"'],
    ["token;expires-in=", '"expires-in" takes a whole number, not ""'],
  ])("tells what is wrong with %s, at once and in the answer", async (fault, message) => {
    expect(() => createAnswer(fault)).toThrow(new TypeError(message));
    expect(() => faults.answer(fault)).toThrow(message);
    const answer = await at(fault);
    expect([answer.status, await answer.text()]).toEqual([500, message]);
  });

  it.each(["a%zz", "%", "status;code=%ff"])("tells that %s is no text", async (fault) => {
    const answer = await at(fault);
    expect([answer.status, await answer.text()]).toEqual([500, expect.stringContaining("URI malformed")]);
  });

  it("tells that an answer of the test's own has no status", async () => {
    const reply = { status: 99, headers: {}, body: "" };
    faults.answer(reply, ({ response }) => void response.writeHead(1_000));
    for (const status of [99, 1_000]) {
      const answer = await fetch(faults.url);
      expect([answer.status, await answer.text()]).toEqual([500, `Invalid status code: ${status}`]);
    }
  });

  it("resets the connection for what an answer throws otherwise", async () => {
    faults.answer(() => {
      throw new Error("reset");
    });
    expect(causeOf(await fetch(faults.url).catch((error: unknown) => error))).toBe("UND_ERR_SOCKET");
  });

  it("closes once, however often it is asked to", async () => {
    const own = await startFaultServer();
    await Promise.all([own.close(), own.close()]);
    await own.close();
    expect(causeOf(await fetch(own.url).catch((error: unknown) => error))).toBe("ECONNREFUSED");
  });

  it("closes with requests in the air", async () => {
    const own = await startFaultServer();
    const pending = fetch(`${own.url}/~hang/`).catch(() => "closed");
    const dripping = await fetch(`${own.url}/~drip;ms=100000/`);
    await expect.poll(() => own.requests.length).toBe(2);
    await own.close();
    expect(await pending).toBe("closed");
    await expect(dripping.text()).rejects.toThrow();
    expect(own.counts.openSockets).toBe(0);
  });

  it("has a name for each fault", () => {
    expect(new Set(faultList.map(({ name }) => name)).size).toBe(faultList.length);
  });
});
