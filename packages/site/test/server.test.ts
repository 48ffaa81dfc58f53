import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readFolder } from "../src/serve/read-folder.js";
import { type SiteServer, serveSite } from "../src/serve/server.js";
import { temporaryFolder } from "./build.js";

const folder = temporaryFolder();
const upstream = createServer((request, response) => {
  response.writeHead(302, { location: "/elsewhere", "content-type": "application/json" });
  response.end(JSON.stringify({ url: request.url, method: request.method, cookie: request.headers.cookie ?? "" }));
});
let server: SiteServer;

beforeAll(async () => {
  mkdirSync(join(folder, "site"));
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "site/index.html"), "<body>front</body>");
  await new Promise<void>((listening) => upstream.listen(0, "127.0.0.1", listening));
  const mocks = new Map([["toy", `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`]]);
  server = await serveSite({ read: readFolder(join(folder, "site")), port: 0, mocks });
});
afterAll(async () => {
  await server.close();
  upstream.close();
});

test("a page is served with what a served page has", async () => {
  const html = await (await fetch(`${server.url}/`)).text();
  expect(html).toContain("front");
  expect(html).toContain("/__live.js");
  expect(html).toContain("/__try-it.js");
});

test.each(["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%2e%2e%2fsecret.txt", "/missing.html"])(
  "%s is not there",
  async (path) => {
    const answer = await fetch(server.url + path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain("secret\n");
  },
);

test("a call passes to the mock and its redirect is told, not followed", async () => {
  const answer = await fetch(`${server.url}/__mock/toy/pets?limit=1`, {
    method: "POST",
    headers: { "x-try-it-cookie": "a=b" },
    body: "{}",
  });
  expect(answer.headers.get("x-try-it-status")).toBe("302");
  expect(answer.headers.get("x-try-it-location")).toBe("/elsewhere");
  expect(await answer.json()).toEqual({ url: "/pets?limit=1", method: "POST", cookie: "a=b" });
});

test("a page of another site reaches no mock", async () => {
  const answer = await fetch(`${server.url}/__mock/toy/pets`, { headers: { "sec-fetch-site": "cross-site" } });
  expect(answer.status).toBe(403);
});

test("open pages are told to reload", async () => {
  const events = await fetch(`${server.url}/__events?page=/&since=${Number.MAX_SAFE_INTEGER}`);
  const reader = events.body?.getReader();
  await reader?.read();
  expect(server.reload(["index.html", "guide/"])).toBe(1);
  const told = await reader?.read();
  expect(new TextDecoder().decode(told?.value)).toBe("data: reload\n\n");
  await reader?.cancel();
});

test.each([
  { page: "/index.html", given: "now", changed: ["index.html"] },
  { page: "/zoo/", given: "now", changed: ["zoo/"] },
  { page: "/index.html", given: "by an earlier server", changed: [] },
])("a page given out $given is told what has changed before it asks: $changed", async ({ page, given, changed }) => {
  const html = await (await fetch(`${server.url}/`)).text();
  const since = given === "now" ? /__live\.js\?since=(\d+)/.exec(html)?.[1] : "1";
  server.reload(changed);
  const events = await fetch(`${server.url}/__events?page=${page}&since=${since}`);
  const reader = events.body?.getReader();
  let told = "";
  while (!told.includes("data: reload")) told += new TextDecoder().decode((await reader?.read())?.value);
  await reader?.cancel();
});

test("a page that has not changed is not told", async () => {
  const events = await fetch(`${server.url}/__events?page=/farm/index.html&since=${Number.MAX_SAFE_INTEGER}`);
  expect(server.reload(["zoo/", "index.html"])).toBe(0);
  expect(server.reload(["farm/"])).toBe(1);
  await events.body?.cancel();
});
