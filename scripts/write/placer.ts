import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { discard, type StagedPackage } from "./apply-plan.js";

/**
 * Puts staged packages in place from a process of its own, in a session of its own: a run that is killed in the middle of its
 * renames would leave half a tree, and this process is not killed with it. It is started early and waits, so that its start
 * costs nothing; it does nothing unless it was told everything.
 */
export class Placer {
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #ready: Promise<unknown>;
  /** What went wrong; empty: nothing. */
  readonly #ended: Promise<string>;

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
    this.#ended = new Promise((resolve) => {
      this.#child.once("error", (error) => resolve(error.message));
      this.#child.once("close", (code) => resolve(code === 0 ? "" : complaint.trim() || `exit code ${code}`));
    });
    this.#ready = Promise.race([new Promise((resolve) => stdout.once("data", resolve)), this.#ended]);
  }

  /** Its process, while there is one. */
  get processes(): readonly number[] {
    return this.#child.pid === undefined ? [] : [this.#child.pid];
  }

  /** @throws Error when a file cannot be put in its place. */
  async place(packages: readonly StagedPackage[]): Promise<void> {
    // Told while it still starts, it would begin long after a kill of this process, when somebody looks at the tree already.
    await this.#ready;
    // The line break is the word to begin: without it the message is not whole.
    this.#child.stdin.end(`${JSON.stringify(packages)}\n`);
    const problem = await this.#ended;
    if (problem !== "") {
      throw new Error(`The packages could not be put in place: ${problem}`);
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
