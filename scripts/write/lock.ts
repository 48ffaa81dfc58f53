import { readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { InputError } from "../problems/input-error.js";
import { hashText } from "./hash.js";

const POLL_MILLISECONDS = 25;
/** A run with hundreds of descriptions holds its locks until all are rendered; one that is gone holds none. */
const TIMEOUT_MILLISECONDS = 600_000;

export interface LockOptions {
  /** Called once for each folder that another run holds. */
  readonly onWait: (holder: number, folder: string) => void;
  /** Milliseconds to wait for a folder. Default 600 000. */
  readonly timeout?: number;
}

/**
 * The folders that no other run may write to meanwhile. A lock is a file in the system's temporary folder, so that nothing
 * of it shows in the tree; one whose processes are all gone is taken over. Every run takes its folders in the order of
 * their names, so that no two wait for each other.
 */
export class Locks {
  readonly #files: string[] = [];
  readonly #options: LockOptions;

  constructor(options: LockOptions) {
    this.#options = options;
  }

  /**
   * @param writers Processes that write to the folder besides this one: while one of them lives, nobody takes the lock over.
   * @throws InputError when another run still holds it after the time to wait.
   */
  async take(folder: string, writers: readonly number[] = []): Promise<void> {
    const file = lockFile(folder);
    const deadline = performance.now() + (this.#options.timeout ?? TIMEOUT_MILLISECONDS);
    let told = false;
    while (!tryLock(file, [process.pid, ...writers])) {
      const holders = readHolders(file);
      const holder = holders?.find(isRunning);
      if (holders !== undefined && holders.length > 0 && holder === undefined) {
        rmSync(file, { force: true });
        continue;
      }
      if (performance.now() > deadline) {
        const message = `Another run (process ${holder ?? "unknown"}) is writing to \`${folder}\`.`;
        const help = `Wait for it; if there is none, remove its lock: rm '${file}'`;
        throw new InputError([{ code: "locked", severity: "error", message, help }]);
      }
      if (!told && holder !== undefined) {
        told = true;
        this.#options.onWait(holder, folder);
      }
      await wait(POLL_MILLISECONDS);
    }
    this.#files.push(file);
  }

  /** Lets go of all of them. */
  release(): void {
    for (const file of this.#files.splice(0)) {
      rmSync(file, { force: true });
    }
  }
}

function lockFile(folder: string): string {
  return join(realpathSync(tmpdir()), `specwright-${hashText(resolve(folder)).slice(7, 29)}.lock`);
}

function tryLock(file: string, writers: readonly number[]): boolean {
  try {
    writeFileSync(file, writers.join(" "), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") {
      return false;
    }
    throw error;
  }
}

/** Empty: it was made this moment and says nothing yet. Absent: released meanwhile. */
function readHolders(file: string): readonly number[] | undefined {
  try {
    const numbers = readFileSync(file, "utf8").split(" ").map(Number);
    return numbers.filter((holder) => Number.isSafeInteger(holder) && holder > 0);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      return undefined;
    }
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error) {
      return error.code === "EPERM";
    }
    throw error;
  }
}
