import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../dist/cli.js", import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line in a folder. */
export function commandLine(
  folder: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  if (!existsSync(CLI)) {
    throw new Error(`${CLI} is missing: run \`npm run build -w scripts\``);
  }
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [CLI, ...words], { cwd: folder, env: { ...process.env, ...environment } });
    const out: string[] = [];
    const err: string[] = [];
    child.stdout.setEncoding("utf8").on("data", (text: string) => out.push(text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => err.push(text));
    child.on("error", fail);
    child.on("close", (code) => done({ code, out: out.join(""), err: err.join("") }));
  });
}
