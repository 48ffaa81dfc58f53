import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { exchangeChecker } from "@specwright/drift";
import { createFixtures } from "@specwright/testing/fixtures";
import type { UpstoxClient } from "@specwright/upstox";
import document from "@specwright/upstox/openapi.json" with { type: "json" };
import { build } from "esbuild";
import { type Browser, type Page as BrowserPage, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "./page.js";

let server: Server;
let browser: Browser;
let page: BrowserPage;
const complaints: string[] = [];

beforeAll(async () => {
  const entry = fileURLToPath(new URL("page.ts", import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: "esm" });
  const worker = readFileSync(createRequire(import.meta.url).resolve("msw/mockServiceWorker.js"), "utf8");
  const scripts: Readonly<Record<string, string>> = {
    "/page.js": outputFiles[0]?.text ?? "",
    "/mockServiceWorker.js": worker,
  };
  server = createServer((request, response) => {
    response.setHeader("content-security-policy", "default-src 'self'");
    const script = scripts[new URL(request.url ?? "", "http://a").pathname];
    if (script !== undefined) response.writeHead(200, { "content-type": "text/javascript" }).end(script);
    else if (request.url === "/") {
      const text = '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>';
      response.writeHead(200, { "content-type": "text/html" }).end(text);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"],
  });
  page = await browser.newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => "look" in globalThis);
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test("in a page that may evaluate nothing, handlers answer the app, and what differs is found", async () => {
  const seen = await page.evaluate(() => (globalThis as unknown as Page).look());
  expect(seen).toEqual({
    evaluates: false,
    desk: [
      { broker: "Upstox", text: "NSE NFO BSE CDS BFO BCD | D CO I" },
      { broker: "Pocketful", text: "BSE MCX NFO NSE | NRML MIS CNC" },
    ],
    clean: [],
    drift: ["undocumented-field /data/segment"],
  });
  expect(complaints).toEqual([]);
});

test("the compiled validators say there what the closer look says here", async () => {
  const answer = createFixtures<UpstoxClient>(document).answer("getProfile");
  const valid = Array.from({ length: 200 }, (_, seed) => answer.random(seed));
  const bodies = valid.flatMap((body) => [
    body,
    { ...body, more: 1 },
    { ...body, data: { ...body.data, poa: "yes" } },
    { ...body, data: { ...body.data, exchanges: [...body.data.exchanges, "NEW"] } },
  ]);
  const check = exchangeChecker(document);
  const url = "https://a.test/v2/user/profile";
  const here = bodies.map((body) => {
    const exchange = { method: "GET", url, status: 200, contentType: "application/json", body: JSON.stringify(body) };
    return check(exchange).length === 0;
  });
  const masked = bodies.map((body) => /"\*+"/u.test(JSON.stringify(body)));
  const there = await page.evaluate((given) => (globalThis as unknown as Page).judge(given), bodies);
  expect(there.filter((_, index) => !masked[index])).toEqual(here.filter((_, index) => !masked[index]));
  expect(there.filter(Boolean).length).toBeGreaterThan(50);
});
