import { readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { hashText } from "./hash.js";

const POLL_MILLISECONDS = 25;

export interface LockOptions {
  /** Called once when another run holds the lock. */
  readonly onWait: (holder: number) => void;
  /** Milliseconds to wait for it. Default 60 000. */
  readonly timeout?: number;
}

/**
 * Runs `action` while no other run writes to the same folder. The lock is a file in the system's temporary folder, so
 * that nothing of it shows in the tree; one left by a process that is gone is taken over.
 *
 * @throws Error when another run still holds it after `timeout`.
 */
export async function withLock<Result>(
  folder: string,
  action: () => Result | Promise<Result>,
  options: LockOptions,
): Promise<Result> {
  const file = lockFile(folder);
  const deadline = performance.now() + (options.timeout ?? 60_000);
  let told = false;
  while (!tryLock(file)) {
    const holder = readHolder(file);
    if (holder !== undefined && !isRunning(holder)) {
      rmSync(file, { force: true });
      continue;
    }
    if (performance.now() > deadline) {
      throw new Error(`Another run (process ${holder ?? "unknown"}) is writing to ${folder}; lock: ${file}`);
    }
    if (!told && holder !== undefined) {
      told = true;
      options.onWait(holder);
    }
    await wait(POLL_MILLISECONDS);
  }
  try {
    return await action();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Runs `action` while no other run writes to any of the folders; in one order everywhere, so that no two wait for each other. */
export async function withLocks<Result>(
  folders: readonly string[],
  action: () => Promise<Result>,
  options: Omit<LockOptions, "onWait"> & { readonly onWait: (holder: number, folder: string) => void },
): Promise<Result> {
  const [first, ...rest] = [...folders].sort();
  if (first === undefined) {
    return action();
  }
  const onWait = (holder: number): void => options.onWait(holder, first);
  return withLock(first, () => withLocks(rest, action, options), { ...options, onWait });
}

function lockFile(folder: string): string {
  return join(realpathSync(tmpdir()), `specwright-${hashText(resolve(folder)).slice(7, 29)}.lock`);
}

function tryLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") {
      return false;
    }
    throw error;
  }
}

function readHolder(file: string): number | undefined {
  try {
    const holder = Number.parseInt(readFileSync(file, "utf8"), 10);
    return Number.isSafeInteger(holder) && holder > 0 ? holder : undefined;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      return undefined; // Released meanwhile.
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
