import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFailed, onTestFinished } from "vitest";
import { temporaryFolder } from "../temporary-folder.js";

const REPOSITORY = fileURLToPath(new URL("../../..", import.meta.url));
const CLI = join(REPOSITORY, "scripts/dist/cli.js");

/** A description of one operation; `description` finds its way into the client. */
export function spec(description: string): string {
  return `openapi: 3.1.1
info: { title: Zoo, version: "1" }
servers: [{ url: https://api.zoo.invalid }]
paths:
  /pets:
    get: { operationId: listPets, summary: All pets, responses: { "204": { description: "${description}" } } }
`;
}

/** A workspace with these files, the programs of this repository, and `zoo`. */
export function devWorkspace(files: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder({
    "package.json": "{}",
    "redocly.yaml": "telemetry: off\nextends: [minimal]\nrules: { operation-summary: error }\n",
    "tsconfig.base.json": readFileSync(join(REPOSITORY, "tsconfig.base.json"), "utf8"),
    // The build of a client calls it; what it makes has tests of its own.
    "packages/drift/dist/cli.js": "",
    "specs/zoo/openapi.yaml": spec("None."),
    ...files,
  });
  symlinkSync(join(REPOSITORY, "node_modules"), join(folder, "node_modules"));
  return folder;
}

export interface RunningDev {
  readonly child: ChildProcess;
  /** Waits for a text, gives all that was said up to it, and forgets that. */
  until(text: RegExp): Promise<string>;
  /** Ends it and gives its exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** A running `dev`, ready to be saved for. */
export async function startDev(folder: string, words: readonly string[] = []): Promise<RunningDev> {
  const child = spawn(process.execPath, [CLI, "dev", "--no-docs", "--root", folder, ...words], { cwd: folder });
  const ended = new Promise<number | null>((done) => child.on("close", done));
  onTestFinished(async () => {
    child.kill("SIGTERM");
    await ended;
  });
  let all = "";
  let said = "";
  let look = (): void => {};
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    all += text;
    said += text;
    look();
  });
  onTestFailed(() => console.error(all));
  const until = (text: RegExp): Promise<string> =>
    new Promise((done) => {
      look = () => {
        const match = text.exec(said);
        if (match !== null) {
          const heard = said.slice(0, match.index + match[0].length);
          said = said.slice(heard.length);
          look = () => {};
          done(heard);
        }
      };
      look();
    });
  await until(/Watching .*\n/);
  return {
    child,
    until,
    end: (signal = "SIGTERM") => {
      child.kill(signal);
      return ended;
    },
  };
}
