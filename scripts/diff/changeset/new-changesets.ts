import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { git } from "../git.js";
import { type Changeset, parseChangeset } from "./changeset.js";

export interface NewChangeset extends Changeset {
  /** Path from the repository's root. */
  readonly file: string;
  readonly text: string;
}

/** The changesets that a commit does not have, or has otherwise: those of this branch. An older one speaks of older changes. */
export async function newChangesets(root: string, commit: string): Promise<NewChangeset[]> {
  const folder = join(root, ".changeset");
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md");
  const found: NewChangeset[] = [];
  for (const name of names.sort()) {
    const file = `.changeset/${name}`;
    const text = readFileSync(join(root, file), "utf8");
    const before = await git(["show", `${commit}:${file}`], { root }).catch(() => undefined);
    if (before !== text) found.push({ ...parseChangeset(text, file), file, text });
  }
  return found;
}
