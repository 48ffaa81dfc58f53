import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ProviderDiff } from "../change.js";
import { isHigher } from "../rating.js";
import { writeChangeset } from "./changeset.js";
import { needsChangeset } from "./missing-bumps.js";
import type { ChangesetFile } from "./new-changesets.js";
import { releaseText } from "./release-text.js";

export interface WrittenChangeset {
  readonly file: string;
  readonly action: "written" | "raised" | "kept" | "removed";
}

/**
 * Writes the changeset of each changed client. One that a person has edited keeps its text; its bump is raised where it is too low.
 * @param settings.existing The changesets of this branch.
 */
export function writeChangesets(settings: {
  readonly root: string;
  readonly diffs: readonly ProviderDiff[];
  readonly existing: readonly ChangesetFile[];
}): WrittenChangeset[] {
  const { root, diffs, existing } = settings;
  mkdirSync(join(root, ".changeset"), { recursive: true });
  return diffs.flatMap((diff) => {
    const own = existing.filter(
      ({ file }) => file.startsWith(`.changeset/spec-${diff.provider}-`) && isFor(file, diff.provider),
    );
    if (!needsChangeset(diff)) return own.filter(isUntouched).map(({ file }) => remove(root, file));
    const edited = existing.find((changeset) => changeset.releases.has(diff.packageName) && !isUntouched(changeset));
    if (edited) return [raise(root, edited, diff)];
    const removed = own.filter(isUntouched);
    for (const { file } of removed) rmSync(join(root, file));
    return [write(root, diff)];
  });
}

function write(root: string, diff: ProviderDiff): WrittenChangeset {
  const text = writeChangeset({ releases: new Map([[diff.packageName, diff.rating]]), summary: releaseText(diff) });
  const file = `.changeset/spec-${diff.provider}-${hashOf(text)}.md`;
  writeFileSync(join(root, file), text);
  return { file, action: "written" };
}

function raise(root: string, changeset: ChangesetFile, { packageName, rating }: ProviderDiff): WrittenChangeset {
  const { file, releases, summary } = changeset;
  if (!isHigher(rating, releases.get(packageName) ?? "none")) return { file, action: "kept" };
  writeFileSync(join(root, file), writeChangeset({ releases: new Map([...releases, [packageName, rating]]), summary }));
  return { file, action: "raised" };
}

function remove(root: string, file: string): WrittenChangeset {
  rmSync(join(root, file));
  return { file, action: "removed" };
}

/** The name of a written file carries the hash of its text: a person's edit shows. */
function isUntouched({ file, text }: ChangesetFile): boolean {
  return file.endsWith(`-${hashOf(text)}.md`);
}

/** `spec-acme-pay-1a2b3c4d.md` belongs to `acme-pay` and not to `acme`. */
function isFor(file: string, provider: string): boolean {
  return /^[0-9a-f]{8}\.md$/.test(file.slice(`.changeset/spec-${provider}-`.length));
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
