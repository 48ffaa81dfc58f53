import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { git } from "../git.js";
import { type Changeset, parseChangeset } from "./changeset.js";

export interface ChangesetFile extends Changeset {
  /** Path from the repository's root. */
  readonly file: string;
  readonly text: string;
}

/** Every changeset that is not released. */
export function readChangesets(root: string): ChangesetFile[] {
  const folder = join(root, ".changeset");
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md");
  return names.sort().map((name) => {
    const file = `.changeset/${name}`;
    const text = readFileSync(join(root, file), "utf8");
    return { ...parseChangeset(text, file), file, text };
  });
}

/** The changesets that a commit does not have, or has otherwise: those of this branch. An older one speaks of older changes. */
export async function newChangesets(root: string, commit: string): Promise<ChangesetFile[]> {
  const found: ChangesetFile[] = [];
  for (const changeset of readChangesets(root)) {
    const before = await git(["show", `${commit}:${changeset.file}`], { root }).catch(() => undefined);
    if (before !== changeset.text) found.push(changeset);
  }
  return found;
}
