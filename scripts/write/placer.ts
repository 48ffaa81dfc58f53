import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { discard, type StagedPackage } from "./apply-plan.js";

/**
 * Puts staged packages in place from a process of its own, in a session of its own: a run that is killed in the middle of its
 * renames would leave half a tree, and this process is not killed with it. It is started early and waits, so that its start
 * costs nothing; it does nothing unless it was told everything.
 */
export class Placer {
  readonly #child: ChildProcess;

  constructor() {
    const program = fileURLToPath(new URL("./place-packages.js", import.meta.url));
    this.#child = spawn(process.execPath, [program], { detached: true, stdio: ["pipe", "ignore", "pipe"] });
  }

  /** @throws Error when a file cannot be put in its place. */
  async place(packages: readonly StagedPackage[]): Promise<void> {
    const { stdin, stderr } = this.#child;
    let complaint = "";
    stderr?.setEncoding("utf8").on("data", (text: string) => {
      complaint += text;
    });
    const ended = new Promise<number | null>((resolve, reject) => {
      this.#child.once("error", reject);
      this.#child.once("close", resolve);
    });
    // The line break is the word to begin: without it the message is not whole.
    stdin?.end(`${JSON.stringify(packages)}\n`);
    const code = await ended;
    if (code !== 0) {
      throw new Error(`The packages could not be put in place: ${complaint.trim() || `exit code ${code}`}`);
    }
  }

  /** Ends it with nothing done. */
  cancel(packages: readonly StagedPackage[]): void {
    this.#child.stdin?.end();
    for (const staged of packages) {
      discard(staged);
    }
  }
}
