import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { RunContext } from "./run-context.js";
import type { Target } from "./target.js";

interface Step {
  readonly name: string;
  /** Program and its words, for Node. */
  readonly words: readonly string[];
  readonly folder: string;
}

/**
 * Lints a spec and, when its client was made, type-checks, builds and tests the client. Ends early when `stop` is aborted:
 * a newer save has made what it looks at old.
 */
export async function checkClient(settings: {
  readonly target: Target;
  readonly isMade: boolean;
  readonly context: RunContext;
  readonly stop: AbortSignal;
}): Promise<void> {
  const { target, isMade, context, stop } = settings;
  const run = (step: Step) => runStep(step, { provider: target.provider, context, stop });
  const { lint, typeCheck, build, test } = stepsOf(target, context);
  const isLinted = await run(lint);
  if (isLinted && isMade && (await run(typeCheck)) && (await run(build)) && (!hasTests(target) || (await run(test))))
    return;
  if (!stop.aborted) context.terminal.words(`${target.provider}: waiting for the next save\n`);
}

function stepsOf(target: Target, { workspace }: RunContext) {
  const { root } = workspace;
  const compiler = program("typescript", "tsc", root);
  const { folder } = target;
  const lintWords = [
    program("@redocly/cli", "redocly", root),
    "lint",
    target.specFile,
    "--config",
    join(root, "redocly.yaml"),
  ];
  return {
    lint: { name: "lint", words: lintWords, folder: dirname(target.specFile) },
    typeCheck: { name: "type-check", words: [compiler, "-p", "tsconfig.json", "--noEmit"], folder },
    build: { name: "build", words: [compiler, "-p", "tsconfig.build.json"], folder },
    test: { name: "test", words: [program("vitest", "vitest", root), "run"], folder },
  };
}

function hasTests({ folder }: Target): boolean {
  return existsSync(join(folder, "test"));
}

/** The file behind a package's program. */
function program(name: string, bin: string, root: string): string {
  const manifest = createRequire(join(root, "package.json")).resolve(`${name}/package.json`);
  const programs = (JSON.parse(readFileSync(manifest, "utf8")) as { bin: string | Record<string, string> }).bin;
  return join(dirname(manifest), typeof programs === "string" ? programs : (programs[bin] ?? ""));
}

/** Prints one line, and the step's output when it found problems. */
async function runStep(
  { name, words, folder }: Step,
  { provider, context, stop }: { readonly provider: string; readonly context: RunContext; readonly stop: AbortSignal },
): Promise<boolean> {
  if (stop.aborted) return false;
  const started = performance.now();
  const { code, output } = await runNode(words, folder, stop);
  if (stop.aborted) return false;
  const time = Math.round(performance.now() - started);
  context.terminal.words(
    `${provider}: ${name} ${code === 0 ? "ok" : "found problems"} (${time} ms)\n${code === 0 ? "" : output}`,
  );
  return code === 0;
}

function runNode(
  words: readonly string[],
  folder: string,
  stop: AbortSignal,
): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, words, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    const kill = (): void => {
      child.kill();
    };
    stop.addEventListener("abort", kill, { once: true });
    // Its folder is gone: the provider was renamed or removed meanwhile.
    child.on("error", (error) => done({ code: 1, output: `${error.message}\n` }));
    child.on("close", (code) => {
      stop.removeEventListener("abort", kill);
      done({ code: code ?? 1, output });
    });
  });
}
