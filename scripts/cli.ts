#!/usr/bin/env node
/** The command line of the factory: the only place that touches `process`. */
import { writeSync } from "node:fs";
import nodeModule from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./commands/run.js";
import { fileSystemProblem } from "./problems/file-system-problem.js";
import { InputError } from "./problems/input-error.js";
import { renderProblemsAsText } from "./problems/render-text.js";
import { UsageError } from "./problems/usage-error.js";

const factoryFolder = dirname(fileURLToPath(import.meta.url));
// Node 22.8 and later: the compiler's nine megabytes are compiled once. In a folder of our own: what lies in a folder that
// others may write to must not be run.
const { enableCompileCache } = nodeModule as { enableCompileCache?: (folder: string) => unknown };
enableCompileCache?.(join(factoryFolder, "..", "node_modules", ".cache", "specwright", "compiled"));
const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    stop.abort();
    // `dev` ends by itself; anything else is stopped between two files, which every run is made for.
    if (process.argv[2] !== "dev") {
      process.exit(130);
    }
  });
}

try {
  process.exitCode = await run(process.argv.slice(2), {
    terminal: { data: (text) => print(1, text), words: (text) => print(2, text) },
    workingDirectory: process.cwd(),
    root: resolve(factoryFolder, "../.."),
    factoryFolder,
    today: new Date().toISOString().slice(0, 10),
    stop: stop.signal,
  });
} catch (error) {
  const fileSystem = fileSystemProblem(error);
  if (error instanceof UsageError) {
    print(2, `error: ${error.message}\n`);
    process.exitCode = 2;
  } else if (error instanceof InputError) {
    print(2, renderProblemsAsText(error.problems));
    process.exitCode = 1;
  } else if (fileSystem !== undefined) {
    print(2, renderProblemsAsText([fileSystem]));
    process.exitCode = 1;
  } else {
    print(
      2,
      `The factory failed. This is its fault, not the spec's.\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = 2;
  }
}

/** Synchronous: what is printed last must not be lost when the process ends. */
function print(descriptor: 1 | 2, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "EAGAIN") {
        continue; // The pipe is full; its reader goes on in a moment.
      }
      if (error instanceof Error && "code" in error && error.code === "EPIPE") {
        return; // The reader has gone: `| head`.
      }
      throw error;
    }
  }
}
