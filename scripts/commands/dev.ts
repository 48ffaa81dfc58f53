import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { ExitCode } from "./exit-code.js";
import { generate } from "./generate.js";
import type { RunContext } from "./run-context.js";
import type { Target } from "./target.js";
import { watchFolder } from "./watch-folder.js";

/**
 * Watches the specs until `stop`. A save is linted, generated and type-checked; a step that finds problems prints them and
 * ends the round, so the last good client stays.
 *
 * @throws UsageError for a provider without a spec.
 */
export async function dev(names: readonly string[], context: RunContext, stop: AbortSignal): Promise<ExitCode> {
  const targets = context.workspace.targets(names);
  const rounds = new Rounds(context);
  const watchers = targets.map((target) => watchFolder(dirname(target.specFile), () => rounds.ask(target)));
  context.terminal.words(`Watching ${targets.map((target) => target.provider).join(", ")}; Ctrl-C ends it.\n`);
  await new Promise<void>((done) => {
    if (stop.aborted) {
      done();
    }
    stop.addEventListener("abort", () => done(), { once: true });
  });
  for (const close of watchers) {
    close();
  }
  await rounds.settled();
  return 0;
}

/** One round at a time; a save during a round asks for one more of that target. */
class Rounds {
  readonly #context: RunContext;
  readonly #waiting = new Set<Target>();
  #running: Promise<void> | undefined;

  constructor(context: RunContext) {
    this.#context = context;
  }

  ask(target: Target): void {
    this.#waiting.add(target);
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
  }

  async settled(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    for (const target of this.#waiting) {
      this.#waiting.delete(target);
      await this.#round(target);
    }
  }

  async #round(target: Target): Promise<void> {
    const { terminal, workspace } = this.#context;
    const redocly = join(dirname(resolvePackage("@redocly/cli")), "bin", "cli.js");
    const arguments_ = [redocly, "lint", target.specFile, "--config", join(workspace.root, "redocly.yaml")];
    const linted = this.#step(`${target.provider}: lint`, arguments_, dirname(target.specFile));
    // Generating does not wait for the linter: it refuses what it cannot use by itself.
    const code = await generate([target], {
      ...this.#context,
      terminal: prefixed(terminal, `${target.provider}: generate `),
    });
    if (!(await linted) || code !== 0) {
      terminal.words(`${target.provider}: waiting for the next save\n`);
      return;
    }
    const compiler = join(dirname(resolvePackage("typescript", workspace.root)), "bin", "tsc");
    await this.#step(`${target.provider}: type-check`, [compiler, "-p", "tsconfig.json", "--noEmit"], target.folder);
  }

  /** Runs a program of the toolchain; prints one line, and its output when it failed. */
  async #step(name: string, programArguments: readonly string[], folder: string): Promise<boolean> {
    const started = performance.now();
    const { code, output } = await runNode(programArguments, folder);
    const time = Math.round(performance.now() - started);
    this.#context.terminal.words(
      `${name} ${code === 0 ? "ok" : "found problems"} (${time} ms)\n${code === 0 ? "" : output}`,
    );
    return code === 0;
  }
}

function resolvePackage(name: string, from?: string): string {
  const require = createRequire(from === undefined ? import.meta.url : join(from, "package.json"));
  return require.resolve(`${name}/package.json`);
}

function prefixed(terminal: RunContext["terminal"], prefix: string): RunContext["terminal"] {
  return { data: (text) => terminal.data(text), words: (text) => terminal.words(prefix + text) };
}

function runNode(programArguments: readonly string[], folder: string): Promise<{ code: number; output: string }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, programArguments, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    child.on("error", fail);
    child.on("close", (code) => done({ code: code ?? 1, output }));
  });
}
