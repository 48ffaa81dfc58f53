/**
 * What a reader waits for: bytes and time to first paint of our pages beside the defaults of Redoc and Scalar, for one spec, in one run.
 * `npm run bench -w @specwright/site -- SPEC SITE SCALAR`: a built spec folder, the built site, and Scalar's `standalone.js`.
 * The defaults load their script from a CDN; here it comes from this machine with the same bytes, so that the network has no part in it.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "playwright-core";

const [spec = "", site = "", scalar = ""] = process.argv.slice(2).map((path) => resolve(path));
const rounds = 7;
const provider = basename(spec);
const folder = mkdtempSync(join(tmpdir(), "weight-"));
const cli = dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json"));

execFileSync(
  process.execPath,
  [join(cli, "bin/cli.js"), "build-docs", join(spec, "openapi.yaml"), `--output=${join(folder, "redoc.html")}`],
  {
    cwd: folder,
    stdio: "ignore",
    env: { ...process.env, REDOCLY_TELEMETRY: "off" },
  },
);
const redoc = readFileSync(join(folder, "redoc.html"), "utf8");
writeFileSync(
  join(folder, "redoc.html"),
  redoc
    .replaceAll(/https:\/\/cdn\.redocly\.com\/[^"]*redoc\.standalone\.js/g, "/redoc.standalone.js")
    .replaceAll(/ integrity="[^"]*"| crossorigin="[^"]*"/g, ""),
);
copyFileSync(join(cli, "lib/chunks/redoc.standalone.js"), join(folder, "redoc.standalone.js"));
copyFileSync(scalar, join(folder, "scalar.js"));
writeFileSync(
  join(folder, "scalar.html"),
  `<!doctype html><html><head><title>API</title><meta charset="utf-8"></head><body><div id="app"></div><script src="/scalar.js"></script><script>Scalar.createApiReference("#app", { url: "/openapi.json", withDefaultFonts: false, telemetry: false });</script></body></html>`,
);
copyFileSync(join(site, provider, "openapi.json"), join(folder, "openapi.json"));

const types: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};
// Packed once: what is measured is the page, not gzip.
const packed = new Map<string, Buffer>();
const server = createServer((request, response) => {
  const path = new URL(request.url ?? "/", "http://localhost").pathname;
  const file = path.startsWith("/site/") ? join(site, path.slice(6)) : join(folder, path);
  try {
    const body = packed.get(file) ?? gzipSync(readFileSync(file));
    packed.set(file, body);
    const type = types[extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "content-encoding": "gzip" }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const operation = (
  JSON.parse(readFileSync(join(spec, "dist/docs/provider.json"), "utf8")) as { operations: { file: string }[] }
).operations[0];
const subjects: readonly (readonly [string, string])[] = [
  ["our operation page", `/site/${provider}/${operation?.file}`],
  ["our full reference (Redoc)", `/site/${provider}/reference.html`],
  ["Redoc, default", "/redoc.html"],
  ["Scalar, default", "/scalar.html"],
];

interface Sample {
  readonly bytes: number;
  readonly paint: number;
  readonly content: number;
}

async function measure(browser: Browser, path: string): Promise<Sample> {
  const context = await browser.newContext();
  const page = await context.newPage();
  let bytes = 0;
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  const started = performance.now();
  await page.goto(origin + path);
  // An operation's summary on the page: there is something to read.
  await page
    .getByText(/user|profile|client/i)
    .first()
    .waitFor();
  const content = performance.now() - started;
  // Some pages keep asking for things; what a second and a half brings is counted.
  await page.waitForTimeout(1_500);
  const paint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0);
  await context.close();
  return { bytes, paint, content };
}

const median = (values: number[]) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const samples = new Map<string, Sample[]>(subjects.map(([name]) => [name, []]));
for (let round = 0; round <= rounds; round += 1) {
  for (const [name, path] of subjects) {
    const sample = await measure(browser, path);
    // The first round warms the browser up.
    if (round > 0) samples.get(name)?.push(sample);
  }
}
for (const [name, found] of samples) {
  const kilobytes = Math.round(median(found.map(({ bytes }) => bytes)) / 1024);
  const paint = Math.round(median(found.map((sample) => sample.paint)));
  const content = Math.round(median(found.map((sample) => sample.content)));
  process.stdout.write(
    `${name}: ${kilobytes} KiB gzip, first contentful paint ${paint} ms, text there ${content} ms\n`,
  );
}
await browser.close();
server.close();
rmSync(folder, { recursive: true, force: true });
