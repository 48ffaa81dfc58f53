import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { git } from "./git.js";

/** A folder with files of an earlier commit, laid out as in the repository. */
export interface BaseTree {
  readonly commit: string;
  readonly folder: string;
  /** Paths from the repository's root that the folder has. */
  readonly files: readonly string[];
}

/**
 * Writes what a commit has below some paths into a folder. The index and the files of the repository stay as they are.
 * @param folder Made if need be; the caller removes it.
 */
export async function checkOutBase(settings: {
  readonly root: string;
  readonly commit: string;
  readonly paths: readonly string[];
  readonly folder: string;
}): Promise<BaseTree> {
  const { root, commit, paths, folder } = settings;
  mkdirSync(folder, { recursive: true });
  const listed = await git(["ls-tree", "-r", "-z", "--name-only", commit, "--", ...paths], { root });
  const files = listed.split("\0").filter((file) => file !== "");
  if (files.length === 0) return { commit, folder, files };
  const index = join(folder, ".index");
  // An index of its own: the person's staged changes must not be touched.
  const environment = { GIT_INDEX_FILE: index };
  await git(["read-tree", commit], { root, environment });
  await git(["checkout-index", "-z", "--stdin", `--prefix=${folder}/`], { root, environment, input: listed });
  rmSync(index, { force: true });
  return { commit, folder, files };
}
