/**
 * What the runtime promises of a bad network, each as a figure measured now, on real sockets of this machine. A promise that does
 * not hold is marked, and the exit code is 1. Usage: npm run promises -w @specwright/runtime [-- part of a name]
 */
import { execFile } from "node:child_process";
import { getEventListeners } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { credentials } from "../dist/credentials.js";
import { createClient } from "../dist/index.js";
import { clientCredentials } from "../dist/oauth.js";

const json = { content: ["application/json"] };
const key = { name: "idempotency-key", in: "header", required: true, idempotencyKey: true };
const descriptor = (tokenUrl) => ({
  contract: 1,
  name: "promises",
  version: "1",
  servers: [{ url: "https://api.test" }],
  security: {
    key: { type: "apiKey", in: "header", name: "x-api-key", option: "apiKey" },
    oauth: { type: "oauth2", option: "accessToken", flows: { clientCredentials: { tokenUrl } } },
  },
  operations: {
    get: { method: "GET", path: "/get", responses: { 200: json }, security: [{ key: [] }] },
    post: { method: "POST", path: "/post", responses: { 200: json }, security: [{ key: [] }] },
    keyed: { method: "POST", path: "/keyed", parameters: [key], responses: { 200: json } },
    open: { method: "GET", path: "/open", responses: { 200: json } },
    guarded: { method: "GET", path: "/guarded", responses: { 200: json }, security: [{ oauth: [] }] },
  },
});

const servers = [];
/** A server that answers as `handle` says and notes what it gets. */
async function serve(handle) {
  const requests = [];
  let pending = 0;
  const server = createServer((request, answer) => {
    pending += 1;
    answer.once("close", () => {
      pending -= 1;
    });
    request.resume();
    requests.push(request);
    handle(answer, request, requests.length);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  servers.push(server);
  return { url: `http://127.0.0.1:${server.address().port}`, requests, pending: () => pending };
}
const reply = (answer, status, body = {}, headers = {}) =>
  answer.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
const clientAt = (baseUrl, options = {}) =>
  createClient(
    descriptor(`${baseUrl}/token`),
    { baseUrl, apiKey: "key", retry: { baseDelay: 1, maxDelay: 1 }, ...options },
    [credentials, clientCredentials],
  );
const outcome = (call) =>
  call.then(
    () => undefined,
    (error) => error,
  );
const collect = () => {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed;
};

async function redirects() {
  const other = await serve((answer) => reply(answer, 200));
  let calls = 0;
  for (const status of [301, 302, 303, 307, 308]) {
    const first = await serve((answer) => answer.writeHead(status, { location: other.url }).end());
    for (const name of ["get", "post"]) {
      calls += 1;
      await outcome(clientAt(first.url)[name]());
    }
  }
  return {
    figure: `${other.requests.length} of ${calls} reached the other origin`,
    holds: other.requests.length === 0,
  };
}

async function effects() {
  const faults = [(answer) => answer.socket.resetAndDestroy(), (answer) => reply(answer, 503), () => {}];
  let most = 0;
  let keys = 0;
  for (const fault of faults) {
    const server = await serve(fault);
    const client = clientAt(server.url, { timeout: { attempt: 100 } });
    await outcome(client.post());
    most = Math.max(most, server.requests.length);
    await outcome(client.keyed());
    keys = Math.max(keys, new Set(server.requests.slice(1).map(({ headers }) => headers["idempotency-key"])).size);
  }
  return {
    figure: `${most} request at most without a key, ${keys} key at most with one`,
    holds: most === 1 && keys === 1,
  };
}

/** Every kind of the fault server; those that are no wait leave the client's own backoff, of 30 ms here. */
const retryAfters = [
  ...["1", "0", "60", "001", "99999999", "2147484", "9".repeat(400), "-5", "1.5", "0x10", "1e3", "1, 2", "soon", ""],
  ...["Sun, 06 Nov 1994 08:49:37 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "Sunday, 06-Nov-94 08:49:37 GMT"],
  ...["Sun Nov  6 08:49:37 1994", new Date(Date.now() + 2e6).toUTCString(), "ms"],
];
async function waits() {
  const { random } = Math;
  Math.random = () => 1;
  let soonest = Number.POSITIVE_INFINITY;
  let longest = 0;
  let refused = 0;
  for (const value of retryAfters) {
    const times = [];
    const header = value === "ms" ? { "retry-after-ms": "100" } : { "retry-after": value };
    const server = await serve((answer, _, count) => {
      times.push(performance.now());
      reply(answer, count === 1 ? 429 : 200, {}, header);
    });
    await outcome(clientAt(server.url, { retry: { baseDelay: 30, maxRetryAfter: 1_000 } }).get());
    if (times.length === 1) refused += 1;
    else {
      soonest = Math.min(soonest, times[1] - times[0]);
      longest = Math.max(longest, times[1] - times[0]);
    }
  }
  Math.random = random;
  return {
    figure: `of ${retryAfters.length} kinds ${refused} are told and not waited for; the others wait ${Math.round(soonest)} to ${Math.round(longest)} ms (own backoff 30, cap 1000)`,
    holds: soonest >= 28 && longest < 1_500,
  };
}

const half = (answer) => answer.writeHead(200, { "content-type": "application/json" }).write('{"a":');
const silences = {
  "before the headers": () => {},
  "within the headers": (answer) => answer.socket.write("HTTP/1.1 200 OK\r\ncontent-ty"),
  "within the body": half,
  dripping: (answer) => {
    half(answer);
    const timer = setInterval(() => answer.write(" "), 20);
    answer.once("close", () => clearInterval(timer));
  },
  endless: (answer) => {
    half(answer);
    const fill = () => void (answer.destroyed || answer.write(" ".repeat(4_096)) || answer.once("drain", fill));
    const timer = setInterval(fill, 1);
    answer.once("close", () => clearInterval(timer));
  },
};
async function deadlines() {
  const limit = 1_000;
  let longest = 0;
  let left = 0;
  for (const fault of Object.values(silences)) {
    const server = await serve(fault);
    const started = performance.now();
    const error = await outcome(clientAt(server.url, { timeout: limit, maxResponseBytes: 1e12 }).get());
    if (error?.name !== "TimeoutError") return { figure: `no timeout: ${error?.message}`, holds: false };
    longest = Math.max(longest, performance.now() - started);
    for (let turn = 0; turn < 50 && server.pending() > 0; turn += 1)
      await new Promise((later) => setTimeout(later, 10));
    left += server.pending();
  }
  return {
    figure: `${Object.keys(silences).length} kinds of silence end ${Math.round(longest)} ms after the start at the latest, of ${limit} allowed; ${left} connections held after`,
    holds: longest < limit * 1.1 && left === 0,
  };
}

async function memory() {
  const limit = 50_000_000;
  const chunk = gzipSync(Buffer.alloc(2 ** 20, " "));
  const server = await serve(async (answer, { url }) => {
    if (url.startsWith("/small")) return reply(answer, 200);
    answer.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
    const closed = new Promise((resolve) => answer.once("close", resolve));
    for (let sent = 0; sent < 1024 && !answer.destroyed; sent += 1) {
      if (!answer.write(chunk)) await Promise.race([closed, new Promise((drained) => answer.once("drain", drained))]);
    }
    answer.end();
  });
  const program = fileURLToPath(new URL("../test/support/read-bomb.mjs", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program, server.url, String(limit)]);
  const { outcome: code, grown } = JSON.parse(stdout);
  return {
    figure: `1024 MiB as 1 MiB of gzip end as "${code}"; memory grows by ${(grown / 1e6).toFixed(0)} MB at a limit of ${limit / 1e6}`,
    holds: code === "too-large" && grown < 4 * limit,
  };
}

async function listeners() {
  const { signal } = new AbortController();
  let most = 0;
  const fetch = async () => {
    most = Math.max(most, getEventListeners(signal, "abort").length);
    return Response.json({});
  };
  const client = clientAt("http://127.0.0.1", { fetch });
  const many = async (count) => {
    for (let call = 0; call < count; call += 1) await client.open({}, { signal });
    return collect();
  };
  const before = await many(2_000);
  const grown = (await many(10_000)) - before;
  const after = getEventListeners(signal, "abort").length;
  return {
    figure: `10,000 calls on one signal: ${most} listener while a call runs, ${after} after; the heap grows by ${(grown / 1e3).toFixed(0)} kB`,
    holds: most <= 1 && after === 0 && grown < 1e6,
  };
}

async function tokens() {
  let issued = 0;
  let fails = false;
  const server = await serve((answer, { url }) => {
    if (url !== "/token") return reply(answer, 200);
    issued += 1;
    setTimeout(() => reply(answer, fails ? 400 : 200, { access_token: `t${issued}`, expires_in: 3600 }), 20);
  });
  let now = Date.now();
  const client = clientAt(server.url, { now: () => now, oauth: { clientId: "id", clientSecret: "secret" } });
  const many = () => Promise.all(Array.from({ length: 100 }, () => outcome(client.guarded())));
  await many();
  const first = issued;
  now += 7_200_000;
  await many();
  const second = issued - first;
  now += 7_200_000;
  fails = true;
  const failed = (await many()).filter((error) => error).length;
  const third = issued - first - second;
  fails = false;
  const last = await outcome(client.guarded());
  return {
    figure: `100 calls: ${first} token request without a token, ${second} after expiry; when it fails ${third}, and ${failed} calls fail; the next call ${last ? "fails" : "asks again"}`,
    holds: first === 1 && second === 1 && third === 1 && failed === 100 && !last,
  };
}

async function dependencies() {
  const clients = new URL("../../clients/", import.meta.url);
  const manifests = readdirSync(clients).map((name) => readManifest(new URL(`${name}/package.json`, clients)));
  const own = readManifest(new URL("../package.json", import.meta.url));
  const all = [...manifests, own, readManifest(createRequire(import.meta.url).resolve("openapi-fetch/package.json"))];
  const names = [...new Set(all.flatMap(({ dependencies = {} }) => Object.keys(dependencies)))].sort();
  const scripts = all.flatMap(({ scripts = {} }) =>
    Object.keys(scripts).filter((name) => /^(pre|post)?install$/.test(name)),
  );
  return {
    figure: `${manifests.length} client packages and what they need, in all: ${names.join(", ")}; ${scripts.length} install scripts`,
    // The helpers are types only.
    holds: `${names}` === "@specwright/runtime,openapi-fetch,openapi-typescript-helpers" && scripts.length === 0,
  };
}
const readManifest = (file) => JSON.parse(readFileSync(file, "utf8"));

const promises = {
  "8.3 nothing follows a redirect to another origin": redirects,
  "8.5 what must not be repeated has one effect": effects,
  "8.6 Retry-After": waits,
  "8.7 every silence ends in time": deadlines,
  "8.8 a bomb": memory,
  "8.9 a signal that outlives its calls": listeners,
  "8.11 tokens": tokens,
  "8.12 what an app installs": dependencies,
};
const [wanted = ""] = process.argv.slice(2);
for (const [name, measure] of Object.entries(promises)) {
  if (!name.includes(wanted)) continue;
  const { figure, holds } = await measure();
  if (!holds) process.exitCode = 1;
  console.log(`${holds ? "holds " : "BROKEN"}  ${name}: ${figure}`);
}
for (const server of servers) server.closeAllConnections();
for (const server of servers) server.close();
