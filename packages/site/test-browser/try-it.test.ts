import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Mock, startMock } from "@specwright/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { providerNames } from "../src/build-site.js";
import type { ProviderSummary } from "../src/reference/provider-summary.js";
import { readFolder } from "../src/serve/read-folder.js";
import { type SiteServer, serveSite } from "../src/serve/server.js";
import { builtSite, openPage, root, startBrowser, violations } from "./browser.js";

const folder = mkdtempSync(join(tmpdir(), "site-"));
const operations = providerNames(root).flatMap((name) => {
  const file = join(root, "specs", name, "dist/docs/provider.json");
  const summary = JSON.parse(readFileSync(file, "utf8")) as ProviderSummary;
  return summary.operations.map((operation) => ({ name, operation }));
});

const mocks = new Map<string, Mock>();
let browser: Browser;
let server: SiteServer;
beforeAll(async () => {
  for (const name of providerNames(root)) {
    mocks.set(name, await startMock({ spec: join(root, "specs", name, "openapi.yaml") }));
  }
  browser = await startBrowser();
  const urls = new Map([...mocks].map(([name, { url }]) => [name, url]));
  server = await serveSite({ read: readFolder(builtSite(folder)), port: 0, mocks: urls });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  for (const mock of mocks.values()) await mock.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each(operations)("$name $operation.id can be tried as it stands", async ({ name, operation }) => {
  const { page, complaints, close } = await openPage(browser, server.url);
  await page.goto(`${server.url}/${name}/${operation.file}`);
  await page.getByRole("button", { name: "Send to the mock" }).click();
  const status = page.locator(".try .status");
  await status.waitFor();
  expect(await status.textContent()).toMatch(/^[23]\d\d$/);
  expect(await page.locator(".try .violations").count()).toBe(0);
  expect(mocks.get(name)?.requests.at(-1)?.violations).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test("a wanted failure is shown, and the panel shuts nobody out", async () => {
  const { page, close } = await openPage(browser, server.url);
  await page.goto(`${server.url}/upvest/getUser.html`);
  await page.getByLabel("Wanted answer").selectOption("404");
  await page.getByRole("button", { name: "Send to the mock" }).click();
  await page.locator(".try .status", { hasText: "404" }).waitFor();
  expect(await page.locator(".try output pre").textContent()).toContain("not_found");
  expect(await violations(page)).toEqual([]);
  await close();
});
