import { execFile } from "node:child_process";
import { UsageError } from "../problems/usage-error.js";

export interface GitOptions {
  readonly root: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/**
 * Runs git and returns what it printed.
 * @throws Error with git's own words when it fails.
 */
export function git(words: readonly string[], { root, environment, input }: GitOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const settings = { cwd: root, env: { ...process.env, ...environment }, maxBuffer: 1 << 30 };
    const child = execFile("git", [...words], settings, (error, printed, complaint) => {
      if (error === null) resolve(printed);
      else reject(new Error(`git ${words[0]} failed: ${complaint.trim() || error.message}`));
    });
    // git may end before it has read everything; its exit code tells the rest.
    child.stdin?.on("error", () => {});
    child.stdin?.end(input ?? "");
  });
}

/**
 * The commit to compare with.
 * @param reference A branch, tag or commit. Absent: where this branch left `origin/main` or `main`; on `main` itself its last commit.
 * @throws UsageError when there is no such commit.
 */
export async function baseCommit(root: string, reference: string | undefined): Promise<string> {
  const commit = (name: string) => git(["rev-parse", "--verify", "--quiet", `${name}^{commit}`], { root });
  if (reference !== undefined) {
    // A name that begins with a dash would be an option of git.
    const found = reference.startsWith("-") ? undefined : await commit(reference).catch(() => undefined);
    if (found === undefined)
      throw new UsageError(`There is no commit \`${reference}\` here; fetch it, or name another with --base`);
    return found.trim();
  }
  for (const branch of ["origin/main", "main"]) {
    const common = await git(["merge-base", "HEAD", branch], { root }).catch(() => undefined);
    if (common !== undefined) return common.trim();
  }
  const head = await commit("HEAD").catch(() => undefined);
  if (head === undefined)
    throw new UsageError("There is no commit to compare with: this needs a git repository with a commit");
  return head.trim();
}
