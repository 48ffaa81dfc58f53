import type { ProviderDiff } from "../change.js";
import { git } from "../git.js";

export interface ChangedPage {
  readonly file: string;
  readonly added: number;
  readonly removed: number;
}

/** Markdown that differs from a commit, with its changed lines; files that git does not know yet included. */
export async function changedPages(root: string, commit: string): Promise<ChangedPage[]> {
  const listed = await git(["diff", "--numstat", "--no-renames", "-z", commit, "--", "*.md"], { root });
  const pages = listed
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => line.split("\t"))
    .map(([added, removed, file = ""]) => ({ file, added: Number(added), removed: Number(removed) }));
  const created = await git(["ls-files", "--others", "--exclude-standard", "-z", "--", "*.md"], { root });
  const fresh = created.split("\0").filter((file) => file !== "");
  return [...pages, ...fresh.map((file) => ({ file, added: 0, removed: 0 }))].filter(
    ({ file }) => !file.startsWith(".changeset/"),
  );
}

/** The pages as a list, and the providers whose pages of the docs site change because their description did. */
export function pagesReport(pages: readonly ChangedPage[], diffs: readonly ProviderDiff[]): string {
  const lines = pages.map(
    ({ file, added, removed }) => `- \`${file}\`${added + removed === 0 ? " (new)" : ` (+${added} −${removed})`}`,
  );
  const rebuilt = diffs.filter(
    ({ state, changes }) => state !== "unchanged" && (state !== "changed" || changes.length > 0),
  );
  if (rebuilt.length > 0) lines.push(`- pages of the docs site: ${rebuilt.map(({ provider }) => provider).join(", ")}`);
  return lines.length === 0 ? "No page changed.\n" : `${lines.join("\n")}\n`;
}
