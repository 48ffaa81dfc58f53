import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const POLL_MILLISECONDS = 5;
const LONG_MILLISECONDS = 200;
/** A lock that stays is one that a killed git has left. */
const TIMEOUT_MILLISECONDS = 10_000;

/**
 * Waits until no git command is changing the tree: half of another branch's specs and clients is nothing to work on.
 *
 * @param onLong Called once when it takes longer than a person would not notice.
 */
export async function untilGitRests(root: string, stop: AbortSignal, onLong: () => void): Promise<void> {
  const lock = indexLock(root);
  const started = performance.now();
  let told = false;
  while (lock !== undefined && existsSync(lock) && !stop.aborted) {
    const waited = performance.now() - started;
    if (waited > TIMEOUT_MILLISECONDS) {
      return;
    }
    if (waited > LONG_MILLISECONDS && !told) {
      told = true;
      onLong();
    }
    await wait(POLL_MILLISECONDS);
  }
}

/** Git holds this file while it changes the tree. Undefined outside a repository. */
function indexLock(root: string): string | undefined {
  for (let folder = resolve(root); ; folder = dirname(folder)) {
    const git = join(folder, ".git");
    if (existsSync(git)) {
      return join(gitFolder(git), "index.lock");
    }
    if (folder === dirname(folder)) {
      return undefined;
    }
  }
}

/** In a worktree `.git` is a file that says where the folder is. */
function gitFolder(git: string): string {
  try {
    const written = /^gitdir: (.*)$/m.exec(readFileSync(git, "utf8"))?.[1];
    return written === undefined ? git : resolve(dirname(git), written);
  } catch (error) {
    if (error instanceof Error && "code" in error) {
      return git; // A folder, as usual.
    }
    throw error;
  }
}
