import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { InputError } from "../problems/input-error.js";
import type { Problem } from "../problems/problem.js";
import { discard, type StagedPackage } from "./apply-plan.js";

/**
 * Puts staged packages in place from a process of its own, in a session of its own: a run that is killed in the middle of its
 * renames would leave half a tree, and this process is not killed with it. It is started early and waits, so that its start
 * costs nothing; it does nothing unless it was told everything.
 */
export class Placer {
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  /** It has said so, or ended. */
  readonly #ready: Promise<unknown>;
  /** What went wrong; empty: nothing, all is in place or there was nothing to do. */
  readonly #done: Promise<string>;

  constructor() {
    const program = fileURLToPath(new URL("./place-packages.js", import.meta.url));
    this.#child = spawn(process.execPath, [program], { detached: true, stdio: ["pipe", "pipe", "pipe"] });
    const { stdin, stdout, stderr } = this.#child;
    let complaint = "";
    stderr.setEncoding("utf8").on("data", (text: string) => {
      complaint += text;
    });
    // It ended before it read everything; how it ended tells why.
    stdin.on("error", () => {});
    const ended = new Promise<string>((resolve) => {
      this.#child.once("error", (error) => resolve(error.message));
      this.#child.once("close", (code) => resolve(code === 0 ? "" : complaint.trim() || `exit code ${code}`));
    });
    stdout.setEncoding("utf8");
    const says = (word: string) =>
      new Promise<string>((resolve) => {
        let said = "";
        stdout.on("data", (text: string) => {
          said += text;
          if (said.includes(word)) resolve("");
        });
      });
    this.#ready = Promise.race([says("ready"), ended]);
    this.#done = Promise.race([says("placed"), ended]);
  }

  /** False when its process could not be started or has ended. */
  get isRunning(): boolean {
    const { pid, exitCode, signalCode } = this.#child;
    return pid !== undefined && exitCode === null && signalCode === null;
  }

  /** Its process, while there is one. */
  get processes(): readonly number[] {
    return this.#child.pid === undefined ? [] : [this.#child.pid];
  }

  /** @throws InputError when a file cannot be put in its place. */
  async place(packages: readonly StagedPackage[]): Promise<void> {
    // Told while it still starts, it would begin long after a kill of this process, when somebody looks at the tree already.
    await this.#ready;
    // The line break is the word to begin: without it the message is not whole.
    this.#child.stdin.end(`${JSON.stringify(packages)}\n`);
    const problem = await this.#done;
    if (problem !== "") {
      throw new InputError(problemsOf(problem));
    }
  }

  /** Ends it with nothing done. */
  cancel(packages: readonly StagedPackage[]): void {
    this.#child.stdin.end();
    for (const staged of packages) {
      discard(staged);
    }
  }
}

/**
 * What the process says of itself is a list of problems; else it was ended, or could not be started.
 *
 * @throws Error for a fault of the factory
 */
function problemsOf(complaint: string): readonly Problem[] {
  if (complaint.startsWith("[")) {
    return JSON.parse(complaint) as Problem[];
  }
  const message = `The packages could not be put in place: ${complaint}`;
  if (complaint.includes("\n")) {
    throw new Error(message);
  }
  return [{ code: "not-placed", severity: "error", message: `${message}.`, help: "Run it again." }];
}
