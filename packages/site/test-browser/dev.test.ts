import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPage, redocIsDrawn, root, startBrowser } from "./browser.js";

const folder = mkdtempSync(join(realpathSync(tmpdir()), "site-dev-"));
const specOf = (provider: string) => join(folder, "specs", provider, "openapi.yaml");

const spec = (summary: string, title = "Zoo") => `openapi: 3.1.1
info: { title: ${title}, version: "1", summary: A zoo. }
servers: [{ url: https://api.zoo.invalid }]
tags: [{ name: Pets }]
paths:
  /pets:
    get: { operationId: listPets, tags: [Pets], summary: ${summary}, responses: { "204": { description: None. } } }
  /keepers:
    get: { operationId: listKeepers, tags: [Pets], summary: All keepers, responses: { "204": { description: None. } } }
`;

let browser: Browser;
let dev: ReturnType<typeof startDev>;
beforeAll(async () => {
  for (const provider of ["zoo", "farm"]) {
    mkdirSync(join(folder, "specs", provider), { recursive: true });
    writeFileSync(specOf(provider), spec("All pets"));
  }
  mkdirSync(join(folder, "packages/drift/dist"), { recursive: true });
  // The build of a client calls it; what it makes is not looked at here.
  writeFileSync(join(folder, "packages/drift/dist/cli.js"), "");
  writeFileSync(join(folder, "package.json"), "{}");
  writeFileSync(join(folder, "redocly.yaml"), "telemetry: off\nextends: [minimal]\n");
  writeFileSync(join(folder, "tsconfig.base.json"), readFileSync(join(root, "tsconfig.base.json")));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  browser = await startBrowser();
  dev = startDev();
});
afterAll(async () => {
  await browser.close();
  await dev.end();
  rmSync(folder, { recursive: true, force: true });
});

test("a saved spec changes its open page, and no other; a broken one changes none", async () => {
  const [, url = ""] = await dev.until(/docs: (http:\/\/127\.0\.0\.1:\d+)\//);
  const zoo = await openPage(browser, url);
  const farm = await openPage(browser, url);
  await zoo.page.goto(`${url}/zoo/listPets.html`);
  await farm.page.goto(`${url}/farm/listPets.html`);
  const title = (text: string) => zoo.page.locator("h1", { hasText: text }).waitFor();
  await title("All pets");
  await mark(farm.page);

  writeFileSync(specOf("zoo"), spec("Every pet"));
  await title("Every pet");
  await mark(zoo.page);

  writeFileSync(specOf("zoo"), `${spec("Broken")}  - [\n`);
  await dev.until(/zoo: PROBLEMS/);
  await title("Every pet");
  expect(await isMarked(zoo.page), "the page of a broken spec was loaded again").toBe(true);

  // The page of the whole spec is Redocly's, which takes its time.
  await zoo.page.goto(`${url}/zoo/reference.html`);
  await redocIsDrawn(zoo.page);
  writeFileSync(specOf("zoo"), spec("Every pet", "Mended zoo"));
  await zoo.page.locator("#redoc h1", { hasText: "Mended zoo" }).waitFor({ timeout: 60_000 });
  expect(await isMarked(farm.page), "the page of another provider was loaded again").toBe(true);
  expect([...zoo.complaints, ...farm.complaints]).toEqual([]);
  await zoo.close();
  await farm.close();
});

test("a page of a provider that is broken from the start comes when it is mended", async () => {
  writeFileSync(specOf("farm"), "openapi: [");
  await dev.until(/farm: PROBLEMS/);
  mkdirSync(join(folder, "specs/barn"));
  writeFileSync(specOf("barn"), "openapi: [");
  await dev.until(/barn: PROBLEMS/);
  const { page, close } = await openPage(browser, dev.url());
  await page.goto(`${dev.url()}/farm/listPets.html`);
  await page.locator("h1", { hasText: "All pets" }).waitFor();
  await page.goto(`${dev.url()}/barn/listPets.html`);
  await page.locator("h1", { hasText: "No page yet" }).waitFor();
  writeFileSync(specOf("barn"), spec("Pets of the barn"));
  await page.locator("h1", { hasText: "Pets of the barn" }).waitFor();
  await close();
});

test("it ends with the watch", async () => {
  expect(await dev.end()).toBe(0);
  await expect(fetch(dev.url())).rejects.toThrow();
});

/** What a page carries until it is loaded again. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute("data-marked", ""));
}

function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.hasAttribute("data-marked"));
}

/** The real `dev`, as `npm run dev` starts it. */
function startDev() {
  const words = [join(root, "scripts/dist/cli.js"), "dev", "--port", "0", "--root", folder];
  const child = spawn(process.execPath, words, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise<number | null>((done) => child.on("close", done));
  let all = "";
  let heard = 0;
  let look = (): void => {};
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    all += text;
    look();
  });
  return {
    /** Waits for a text among what was said since the last one. */
    until: (text: RegExp) =>
      new Promise<RegExpExecArray>((done, failed) => {
        look = () => {
          const match = text.exec(all.slice(heard));
          if (match) {
            heard += match.index + match[0].length;
            look = () => {};
            done(match);
          }
        };
        look();
        void ended.then(() => failed(new Error(`dev has ended:\n${all}`)));
      }),
    url: () => /docs: (http:\/\/127\.0\.0\.1:\d+)\//.exec(all)?.[1] ?? "",
    end: () => {
      child.kill("SIGTERM");
      return ended;
    },
  };
}
