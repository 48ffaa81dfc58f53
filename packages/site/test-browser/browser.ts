import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { buildSite } from "../src/build-site.js";

export const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Debian's Chromium, or the one that `CHROMIUM` names. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-component-update",
    ],
  });
}

/** Puts the site together in `folder` from the references that `turbo run reference` has built. */
export function builtSite(folder: string): string {
  const out = join(folder, "docs");
  buildSite(root, out);
  return out;
}

/** A page in a context of its own, and what went wrong on it so far. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors on the console, uncaught ones, and requests off the origin. */
  readonly complaints: string[];
  close(): Promise<void>;
}

export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  // The context sees what workers and frames ask for, too.
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:data|blob):/.test(url)) complaints.push(`request: ${url}`);
  });
  return { page, complaints, close: () => context.close() };
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Serious and critical violations of the accessibility rules, one line each. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  // `preload` would fetch style sheets, which a page from a folder may not.
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run(settings: object): Promise<AxeResult> } }).axe;
    const { violations: found } = await run.run({ preload: false });
    return found
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html.slice(0, 120)}`);
  });
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Redoc draws after its script has run. */
export async function redocIsDrawn(page: Page): Promise<void> {
  await page.locator('#redoc [data-component-name="Menu/Menu"] a').first().waitFor();
  await page.waitForFunction(() => !document.querySelector("#redoc")?.textContent?.includes("Loading..."));
}
