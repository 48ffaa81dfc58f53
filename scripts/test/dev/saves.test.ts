import {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { snapshot, temporaryFolder } from "../temporary-folder.js";
import { devWorkspace, spec, startDev } from "./start-dev.js";

/** How editors and people save; `file` is the spec. */
const WAYS: Readonly<Record<string, (file: string, text: string) => void>> = {
  "written over": (file, text) => writeFileSync(file, text),
  "a new file in its place": (file, text) => {
    writeFileSync(`${file}~`, text);
    renameSync(`${file}~`, file);
  },
  "the old one kept beside it": (file, text) => {
    renameSync(file, `${file}~`);
    writeFileSync(file, text);
  },
  "emptied, then written": (file, text) => {
    truncateSync(file);
    writeFileSync(file, text);
  },
  "twice at once": (file, text) => {
    writeFileSync(file, spec("Not this."));
    writeFileSync(file, text);
  },
  "its folder copied over": (file, text) => {
    const folder = join(file, "..");
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true });
    writeFileSync(join(copy, "openapi.yaml"), text);
    renameSync(folder, `${folder}-old`);
    cpSync(copy, folder, { recursive: true });
  },
};

it("makes the client in whichever way the spec is saved, and touches nothing else", async () => {
  const folder = devWorkspace({ "specs/farm/openapi.yaml": spec("None."), "packages/clients/farm/src/own.ts": "own" });
  const farm = join(folder, "packages/clients/farm/src/own.ts");
  const before = statSync(farm).mtimeMs;
  const dev = await startDev(folder);
  for (const [way, save] of Object.entries(WAYS)) {
    save(join(folder, "specs/zoo/openapi.yaml"), spec(`Saved ${way}.`));
    await expect.poll(() => descriptionIn(folder), { timeout: 60_000, message: way }).toBe(`Saved ${way}.`);
    await dev.until(/zoo: client on disk after \d+ ms \(\d+ written/);
  }
  expect(statSync(farm).mtimeMs).toBe(before);
  expect(Object.keys(snapshot(join(folder, "packages/clients/farm")))).toEqual(["src/own.ts"]);
  expect(await dev.end()).toBe(0);
});

it("follows a spec that is a link to where it is kept", async () => {
  const elsewhere = temporaryFolder({ "kept.yaml": spec("None.") });
  const folder = devWorkspace();
  mkdirSync(join(folder, "specs/farm"));
  symlinkSync(join(elsewhere, "kept.yaml"), join(folder, "specs/farm/openapi.yaml"));
  const dev = await startDev(folder);
  writeFileSync(join(elsewhere, "kept.yaml"), spec("Written there."));
  expect(await dev.until(/farm: client on disk/)).not.toContain("zoo: client");
  expect(descriptionIn(folder, "farm")).toBe("Written there.");
});

it("follows the files that a spec is split into, in folders that come later, too", async () => {
  const folder = devWorkspace();
  const zoo = join(folder, "specs/zoo");
  const dev = await startDev(folder);
  mkdirSync(join(zoo, "answers/v1.2"), { recursive: true });
  writeFileSync(join(zoo, "answers/v1.2/none.yaml"), "description: Split.\n");
  writeFileSync(
    join(zoo, "openapi.yaml"),
    spec("None.").replace('{ description: "None." }', "{ $ref: ./answers/v1.2/none.yaml }"),
  );
  await expect.poll(() => descriptionIn(folder), { timeout: 60_000 }).toBe("Split.");
  writeFileSync(join(zoo, "answers/v1.2/none.yaml"), "description: Split again.\n");
  await expect.poll(() => descriptionIn(folder), { timeout: 60_000 }).toBe("Split again.");
  await dev.end();
});

it("shows what is wrong with a broken spec, keeps the last good client, and goes on", async () => {
  const folder = devWorkspace();
  const file = join(folder, "specs/zoo/openapi.yaml");
  const dev = await startDev(folder);
  writeFileSync(file, spec("Good."));
  await dev.until(/zoo: client on disk/);
  const client = join(folder, "packages/clients/zoo/src");
  const before = snapshot(client);
  writeFileSync(file, `${spec("Broken.")}  - [\n`);
  const said = await dev.until(/zoo: PROBLEMS.*last good one stays\n/);
  expect(said).toContain("openapi.yaml:7:3 error:");
  expect(said).toContain("> 7 |   - [");
  expect(snapshot(client)).toEqual(before);
  writeFileSync(file, spec("Mended."));
  await dev.until(/zoo: client on disk/);
  expect(descriptionIn(folder)).toBe("Mended.");
});

it("says at its start which clients are behind, and writes none of them", async () => {
  const folder = devWorkspace();
  const dev = await startDev(folder);
  await dev.until(/zoo: its client is behind; save its spec, or: npm run generate zoo\n/);
  expect(Object.keys(snapshot(join(folder, "packages")))).toEqual(["drift/dist/cli.js"]);
});

function descriptionIn(folder: string, provider = "zoo"): string | undefined {
  try {
    const text = readFileSync(join(folder, "packages/clients", provider, "src/openapi.gen.json"), "utf8");
    return /"description":\s*"([^"]*)"/.exec(text)?.[1];
  } catch {
    return undefined; // Not made yet.
  }
}
