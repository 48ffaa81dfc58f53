import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { LiveSite } from "../src/serve/live-site.js";
import { temporaryFolder } from "./build.js";

const folder = temporaryFolder();
const file = join(folder, "specs/zoo/openapi.yaml");
let site: LiveSite;

const spec = (summary: string) => `openapi: 3.1.1
info: { title: Zoo, version: "1", summary: A zoo. }
servers: [{ url: https://api.zoo.invalid }]
paths:
  /pets:
    get: { operationId: listPets, summary: ${summary}, responses: { "204": { description: None. } } }
  /keepers:
    get: { operationId: listKeepers, summary: All keepers, responses: { "204": { description: None. } } }
`;

beforeEach(() => {
  rmSync(join(folder, "specs"), { recursive: true, force: true });
  mkdirSync(join(folder, "specs/zoo"), { recursive: true });
  writeFileSync(file, spec("All pets"));
  site = new LiveSite(folder);
});

const text = async (path: string) => String(await site.read(path));

test("pages are made when they are asked for", async () => {
  expect(await text("zoo/listPets.html")).toContain("All pets");
  expect(await text("index.html")).toContain("Zoo");
  expect(await text("zoo/changelog.html")).toContain("No release");
  expect(await site.read("zoo/missing.html")).toBeUndefined();
  expect(await site.read("missing/index.html")).toBeUndefined();
});

test("an update names the files that are not what they were", async () => {
  await text("zoo/listPets.html");
  writeFileSync(file, spec("Every pet").replace("A zoo.", "The zoo."));
  const changed = await site.update("zoo");
  expect(changed).toContain("zoo/listPets.html");
  expect(changed).toContain("zoo/reference.html");
  expect(changed).not.toContain("zoo/listKeepers.md");
  expect(await text("zoo/listPets.html")).toContain("Every pet");
  expect(await site.update("zoo")).toEqual([]);
});

test("an update of pages that nobody has seen names the folder, and the front page only when it was seen", async () => {
  expect(await site.update("zoo")).toEqual(["zoo/"]);
  await text("index.html");
  writeFileSync(file, spec("All pets").replace("title: Zoo", "title: Menagerie"));
  expect(await site.update("zoo")).toContain("index.html");
});

test("a broken spec leaves the pages that were made, and refuses those that were not", async () => {
  await text("zoo/listPets.html");
  writeFileSync(file, "openapi: [");
  await expect(site.update("zoo")).rejects.toThrow();
  expect(await text("zoo/listPets.html")).toContain("All pets");
  await expect(new LiveSite(folder).read("zoo/listPets.html")).rejects.toThrow();
  expect(String(await new LiveSite(folder).read("index.html"))).not.toContain("zoo/index.html");
});

test("a provider that is gone leaves the front page", async () => {
  expect(await text("index.html")).toContain("zoo/index.html");
  rmSync(join(folder, "specs/zoo"), { recursive: true });
  expect(await site.forget("zoo")).toContain("index.html");
  expect(await text("index.html")).not.toContain("zoo/index.html");
  expect(await site.read("zoo/index.html")).toBeUndefined();
});

test("the reference of an unchanged spec is the built one", async () => {
  const built = join(folder, "specs/zoo/dist/docs");
  mkdirSync(built, { recursive: true });
  writeFileSync(join(built, "openapi.json"), await text("zoo/openapi.json"));
  writeFileSync(join(built, "reference.html"), "built earlier");
  expect(await text("zoo/reference.html")).toBe("built earlier");
  writeFileSync(file, readFileSync(file, "utf8").replace("All keepers", "Every keeper"));
  await site.update("zoo");
  expect(await text("zoo/reference.html")).toContain("Every keeper");
});
