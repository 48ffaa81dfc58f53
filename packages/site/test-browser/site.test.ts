import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { providerNames } from "../src/build-site.js";
import type { ProviderSummary } from "../src/reference/provider-summary.js";
import { redocLink } from "../src/reference/redoc-link.js";
import { readFolder } from "../src/serve/read-folder.js";
import { type SiteServer, serveSite } from "../src/serve/server.js";
import { builtSite, openPage, redocIsDrawn, root, startBrowser, violations } from "./browser.js";

const folder = mkdtempSync(join(tmpdir(), "site-"));
const site = builtSite(folder);
const pages = readdirSync(site, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".html"));
const providers = providerNames(root).map(
  (name) => JSON.parse(readFileSync(join(root, "specs", name, "dist/docs/provider.json"), "utf8")) as ProviderSummary,
);

let browser: Browser;
let server: SiteServer;
beforeAll(async () => {
  browser = await startBrowser();
  server = await serveSite({ read: readFolder(site), port: 0 });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each(pages)("%s: no complaint, no request elsewhere, open to all in both colours, fits a phone", async (path) => {
  const { page, complaints, close } = await openPage(browser, server.url, { colorScheme: "dark" });
  await page.goto(`${server.url}/${path}`);
  if (path.endsWith("reference.html")) await redocIsDrawn(page);
  expect(await page.evaluate(() => document.documentElement.className)).toContain("dark");
  expect(await violations(page), "dark").toEqual([]);
  await page.evaluate(async () => {
    document.documentElement.classList.replace("dark", "light");
    // Halfway between two colours neither contrast is right.
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
  });
  expect(await violations(page), "light").toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.waitForFunction(() => document.documentElement.scrollWidth <= 360);
  expect(complaints).toEqual([]);
  await close();
});

test.each([
  { by: "path", typed: "/users/{user_id}", file: "upvest/getUser.html" },
  { by: "name", typed: "createSession", file: "jainam/createSession.html" },
  { by: "a word of its description", typed: "offboarding", file: "upvest/offboardUser.html" },
  { by: "a heading of the guide", typed: "idempotency keys", file: "guide/retries.html#idempotency-keys" },
])("search finds by $by", async ({ typed, file }) => {
  const { page, complaints, close } = await openPage(browser, server.url);
  await page.goto(`${server.url}/upstox/getProfile.html`);
  await page.keyboard.press("/");
  await page.keyboard.type(typed);
  const wanted = page.locator(`#results a[href$="${file}"]`);
  await wanted.waitFor();
  const place = await wanted.evaluate((link) => [...(link.parentElement?.children ?? [])].indexOf(link));
  for (let step = 0; step < place; step += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/${file}`);
  expect(complaints).toEqual([]);
  await close();
});

test.each(providers.flatMap(({ name, operations }) => operations.map((operation) => ({ name, operation }))))(
  "the address of $name $operation.id in the reference leads to it",
  async ({ name, operation }) => {
    const { page, complaints, close } = await openPage(browser, server.url);
    await page.goto(`${server.url}/${name}/${redocLink(operation)}`);
    await redocIsDrawn(page);
    const heading = page.locator("#redoc h1, #redoc h2").filter({ hasText: operation.summary }).first();
    await heading.waitFor();
    await page.waitForFunction((text) => {
      const found = [...document.querySelectorAll("#redoc h1, #redoc h2")].find((one) =>
        one.textContent?.includes(text),
      );
      const top = found?.getBoundingClientRect().top ?? -1;
      return top >= 0 && top < innerHeight;
    }, operation.summary);
    expect(complaints).toEqual([]);
    await close();
  },
);

test("the reference shows the client's own call and the meaning of values", async () => {
  const { page, close } = await openPage(browser, server.url, { viewport: { width: 1400, height: 1000 } });
  await page.goto(`${server.url}/upvest/reference.html#/users/createuser`);
  await redocIsDrawn(page);
  await page.getByText("createUpvestClient").first().waitFor();
  await page.getByText("Addressed in a gender-neutral way.").first().waitFor();
  await close();
});

test("the chosen colours hold on the next page and in the reference", async () => {
  const { page, close } = await openPage(browser, server.url, { colorScheme: "light" });
  await page.goto(`${server.url}/index.html`);
  await page.getByRole("button", { name: "Dark colours" }).click();
  for (const path of ["guide/errors.html", "upvest/reference.html"]) {
    await page.goto(`${server.url}/${path}`);
    expect(await page.evaluate(() => document.documentElement.className), path).toContain("dark");
  }
  await close();
});

test("tabs are worked with the keyboard", async () => {
  const { page, close } = await openPage(browser, server.url);
  await page.goto(`${server.url}/upvest/getUser.html`);
  await page.locator("#tabs-1-1").focus();
  await page.keyboard.press("ArrowRight");
  await page.locator("#tabs-1-2:checked").waitFor({ state: "attached" });
  expect(await page.locator(".tabs .panel").nth(1).isVisible()).toBe(true);
  expect(await page.locator(".tabs .panel").nth(0).isVisible()).toBe(false);
  await close();
});

test("the text is there without scripts", async () => {
  const { page, close } = await openPage(browser, server.url, { javaScriptEnabled: false });
  for (const [path, text] of [
    ["index.html", "Upvest Investment API"],
    ["guide/errors.html", "NetworkError"],
    ["upvest/getUser.html", "createUpvestClient"],
    ["search.html?q=user", "Get one user"],
  ] as const) {
    await page.goto(`${server.url}/${path}`);
    expect(await page.locator("#main").textContent(), path).toContain(text);
  }
  await close();
});

test.each(["index.html", "guide/paging.html", "upvest/getUser.html", "upvest/reference.html#/users/getuser"])(
  "%s works from a folder",
  async (path) => {
    const origin = pathToFileURL(site).href;
    const { page, complaints, close } = await openPage(browser, origin);
    await page.goto(`${origin}/${path}`);
    if (path.includes("reference.html")) {
      await redocIsDrawn(page);
      await page.locator("#redoc").getByText("Get one user").first().waitFor();
    } else {
      await page.getByRole("combobox").fill("getUser");
      await page.locator('#results a[href$="upvest/getUser.html"]').waitFor();
    }
    expect(complaints).toEqual([]);
    await close();
  },
);
