import { posix } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { ProviderSummary } from "../src/reference/provider-summary.js";
import { referenceFiles } from "../src/reference/reference-files.js";
import type { SiteFiles } from "../src/write-folder.js";
import { root, wholeSite } from "./build.js";

let files: SiteFiles;
beforeAll(async () => {
  files = await wholeSite();
});

const text = (path: string) => String(files.get(path));
const pages = () => [...files.keys()].filter((path) => path.endsWith(".html"));
const providers = () =>
  [...files.keys()]
    .filter((path) => path.endsWith("/provider.json"))
    .map((path) => JSON.parse(text(path)) as ProviderSummary);

/** Addresses in a page, without what Redoc draws: its page has links of its own, which are not files. */
function targets(path: string): string[] {
  const html = text(path).replace(/<div id="redoc">[\s\S]*?<script src="\.\.\/assets\/redoc\.js" defer>/, "");
  return [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((match) => (match[1] ?? "").replaceAll("&amp;", "&"));
}

const isOutside = (target: string) => /^(?:[a-z]+:|\/\/)/i.test(target);
const resolved = (from: string, target: string) => posix.join(posix.dirname(from), target.split(/[?#]/)[0] ?? "");

test("every link leads to a file of the site, and to a heading of it", () => {
  const broken = pages().flatMap((page) =>
    targets(page)
      .filter((target) => !isOutside(target))
      .filter((target) => {
        const [, fragment] = target.split("#");
        const file = target.startsWith("#") ? page : resolved(page, target);
        if (!files.has(file)) return true;
        // `#/…` is a place inside Redoc's page, which a browser test visits.
        return fragment !== undefined && !fragment.startsWith("/") && !text(file).includes(`id="${fragment}"`);
      })
      .map((target) => `${page} → ${target}`),
  );
  expect(broken).toEqual([]);
});

test("no page asks another host for anything", () => {
  const subresources =
    /<(?:script|link|img|iframe|source|video|audio|object|embed)\b[^>]*\s(?:src|href|data)="([^"]*)"/g;
  for (const page of pages()) {
    const outside = [...text(page).matchAll(subresources)].map((match) => match[1] ?? "").filter(isOutside);
    expect(outside, page).toEqual([]);
    expect(text(page), page).toMatch(
      /http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'/,
    );
    expect(text(page), page).not.toContain("script-src 'self' 'unsafe-inline'");
  }
  for (const style of ["assets/bar.css", "assets/site.css", "assets/reference.css"]) {
    expect(text(style)).not.toMatch(/url\(|@import/);
  }
});

test("every operation is two links away from the front page", () => {
  const front = targets("index.html").filter((target) => !isOutside(target) && target.endsWith(".html"));
  for (const { name, operations } of providers()) {
    expect(operations.length).toBeGreaterThan(0);
    for (const { file } of operations) {
      const page = `${name}/${file}`;
      const reached = front.some(
        (first) => first === page || targets(first).some((second) => resolved(first, second) === page),
      );
      expect(reached, page).toBe(true);
    }
  }
});

test("every page with text has a Markdown twin, which it names", () => {
  for (const page of pages().filter((path) => path !== "search.html")) {
    const twin = page.replace(/\.html$/, ".md");
    expect(files.has(twin), twin).toBe(true);
    expect(text(page)).toContain(`type="text/markdown" href="${posix.basename(twin)}"`);
  }
});

test("llms.txt and the Markdown pages link to files of the site", () => {
  const sources = [...files.keys()].filter((path) => path === "llms.txt" || path.endsWith(".md"));
  const broken = sources.flatMap((path) =>
    [
      ...text(path)
        .replaceAll(/^(`{3,})[\s\S]*?^\1/gm, "")
        .matchAll(/\]\(([^)\s]+)\)/g),
    ]
      .map((match) => match[1] ?? "")
      .filter((target) => !isOutside(target) && !files.has(resolved(path, target)))
      .map((target) => `${path} → ${target}`),
  );
  // `reference.md` is all pages of a provider in one, so that their links stay right.
  expect(broken).toEqual([]);
});

test("pages say what values mean, which scopes a call needs, and what it fails with", () => {
  const page = text("upvest/getUser.md");
  expect(page).toContain("`SALUTATION_DIVERSE`: Addressed in a gender-neutral way.");
  expect(page).toContain("scopes `users:read`, `users:admin`");
  expect(page).toContain("### 404");
  expect(text("upvest/reference.html")).toContain("Addressed in a gender-neutral way.");
});

test("the same sources make the same bytes", async () => {
  const [once, again] = [await wholeSite(), await wholeSite()];
  expect([...again.keys()]).toEqual([...once.keys()]);
  const changed = [...once].filter(([path, content]) => String(again.get(path)) !== String(content));
  expect(changed.map(([path]) => path)).toEqual([]);
});

test("nothing of this machine is in a file", async () => {
  const reference = await referenceFiles(`${root}/specs/upvest`);
  for (const [path, content] of reference) expect(String(content).includes(root), path).toBe(false);
});
