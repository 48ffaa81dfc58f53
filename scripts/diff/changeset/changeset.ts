import { parse } from "yaml";
import { InputError } from "../../problems/input-error.js";
import type { Rating } from "../rating.js";

/** A changeset file of @changesets/cli: the bump of each package and a text for its users. */
export interface Changeset {
  readonly releases: ReadonlyMap<string, Rating>;
  readonly summary: string;
}

const PARTS = /^---\r?\n([\s\S]*?)\r?\n?---[^\S\n]*(?:\r?\n([\s\S]*))?$/;

/** @throws InputError when the text is not a changeset. */
export function parseChangeset(text: string, file: string): Changeset {
  const [, head = "", summary = ""] = PARTS.exec(text) ?? [];
  if (!PARTS.test(text)) {
    const message = `\`${file}\` is not a changeset: it has no front matter between two lines \`---\`.`;
    throw new InputError([{ code: "not-a-changeset", severity: "error", message }]);
  }
  const releases = (parse(head) ?? {}) as Record<string, Rating>;
  return { releases: new Map(Object.entries(releases)), summary: summary.trim() };
}

export function writeChangeset({ releases, summary }: Changeset): string {
  const lines = [...releases].map(([name, bump]) => `${JSON.stringify(name)}: ${bump}`);
  return `---\n${lines.join("\n")}\n---\n\n${summary}\n`;
}
