import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { snapshot, temporaryFolder } from "./temporary-folder.js";

const REPOSITORY = fileURLToPath(new URL("../..", import.meta.url));
const CLI = join(REPOSITORY, "scripts/dist/cli.js");

function spec(description: string): string {
  return `openapi: 3.1.1
info: { title: Zoo, version: "1" }
servers: [{ url: https://api.zoo.invalid }]
paths:
  /pets:
    get: { operationId: listPets, responses: { "204": { description: ${description} } } }
`;
}

/** A running `dev` and what it has said; `until` waits for a text and then forgets what came before it. */
function startDev(folder: string) {
  const child = spawn(process.execPath, [CLI, "dev", "--root", folder], { cwd: folder });
  const ended = new Promise<number | null>((done) => child.on("close", done));
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  let said = "";
  let look = (): void => {};
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    look();
  });
  const until = (text: RegExp): Promise<string> =>
    new Promise((done) => {
      look = () => {
        const match = text.exec(said);
        if (match !== null) {
          const heard = said.slice(0, match.index + match[0].length);
          said = said.slice(heard.length);
          done(heard);
        }
      };
      look();
    });
  const end = (): Promise<number | null> => {
    child.kill("SIGTERM");
    return ended;
  };
  return { until, end };
}

it("makes the client after each save, keeps the last good one, and ends when told", async () => {
  const folder = temporaryFolder({
    "package.json": "{}",
    "redocly.yaml": "telemetry: off\nextends: [minimal]\n",
    "tsconfig.base.json": readFileSync(join(REPOSITORY, "tsconfig.base.json"), "utf8"),
    "specs/zoo/openapi.yaml": spec("None."),
  });
  symlinkSync(join(REPOSITORY, "node_modules"), join(folder, "node_modules"));
  const file = join(folder, "specs/zoo/openapi.yaml");
  const dev = startDev(folder);
  await dev.until(/Watching zoo/);

  writeFileSync(file, spec("First."));
  await dev.until(/zoo: generate \d+ written, 0 unchanged/);
  await dev.until(/zoo: (type-check|waiting)/);
  const client = join(folder, "packages/clients/zoo");
  expect(readFileSync(join(client, "src/openapi.gen.json"), "utf8")).toContain("First.");

  // As editors do it: a new file in the place of the old one.
  writeFileSync(`${file}~`, `${spec("Broken.")}  - [\n`);
  renameSync(`${file}~`, file);
  const before = snapshot(client);
  expect(await dev.until(/waiting for the next save/)).toContain("openapi.yaml:7:3 error:");
  expect(snapshot(client)).toEqual(before);

  writeFileSync(file, spec("Second."));
  await dev.until(/zoo: generate \d+ written/);
  expect(readFileSync(join(client, "src/openapi.gen.json"), "utf8")).toContain("Second.");

  mkdirSync(join(folder, "specs/zoo/schemas"));
  await dev.until(/zoo: (type-check|waiting)/);
  expect(await dev.end()).toBe(0);
});

it("follows providers that come, are renamed and go, and specs that are split", async () => {
  const folder = temporaryFolder({
    "package.json": "{}",
    "redocly.yaml": "telemetry: off\nextends: [minimal]\n",
    "tsconfig.base.json": readFileSync(join(REPOSITORY, "tsconfig.base.json"), "utf8"),
    "specs/zoo/openapi.yaml": spec("None."),
  });
  symlinkSync(join(REPOSITORY, "node_modules"), join(folder, "node_modules"));
  const dev = startDev(folder);
  await dev.until(/Watching zoo/);

  mkdirSync(join(folder, "specs/farm"));
  writeFileSync(join(folder, "specs/farm/openapi.yaml"), spec("New."));
  await dev.until(/farm: generate \d+ written/);
  expect(snapshot(join(folder, "packages/clients"))).not.toHaveProperty("zoo/generated.json");

  renameSync(join(folder, "specs/farm"), join(folder, "specs/barn"));
  expect(await dev.until(/barn: generate \d+ written/)).toContain("farm: its spec is gone");

  const split = spec("None.").replace("{ description: None. }", "{ $ref: ./none.yaml }");
  writeFileSync(join(folder, "specs/barn/none.yaml"), "description: Split.\n");
  writeFileSync(join(folder, "specs/barn/openapi.yaml"), split);
  await dev.until(/barn: generate \d+ written/);
  writeFileSync(join(folder, "specs/barn/none.yaml"), "description: Split again.\n");
  await dev.until(/barn: generate \d+ written/);
  expect(readFileSync(join(folder, "packages/clients/barn/src/openapi.gen.json"), "utf8")).toContain("Split again.");

  rmSync(join(folder, "specs/barn"), { recursive: true });
  await dev.until(/barn: its spec is gone/);
  writeFileSync(join(folder, "specs/zoo/openapi.yaml"), spec("Still here."));
  await dev.until(/zoo: generate \d+ written/);
  expect(await dev.end()).toBe(0);
});
