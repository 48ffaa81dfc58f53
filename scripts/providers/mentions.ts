import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { git } from "../diff/git.js";
import { toPascalCase } from "../model/words.js";
import { isOnlyTold } from "./is-only-told.js";

/** A line outside a provider's own folders that names it. */
export interface Mention {
  /** Path from the repository's root. */
  readonly file: string;
  readonly line: number;
  readonly text: string;
  /** In words for people: without the provider they are out of date, and nothing breaks. */
  readonly isOnlyTold: boolean;
}

/** The names under which a provider is known in the repository, each with the name that another provider would have there. */
export function namesOf(
  provider: string,
  other: string,
): readonly { readonly pattern: RegExp; readonly other: string }[] {
  const [type, otherType] = [toPascalCase(provider), toPascalCase(other)];
  const end = "(?![\\w-])";
  return [
    { pattern: new RegExp(`@specwright/spec-${provider}${end}`, "g"), other: `@specwright/spec-${other}` },
    { pattern: new RegExp(`@specwright/${provider}${end}`, "g"), other: `@specwright/${other}` },
    { pattern: new RegExp(`(?<=\\b(?:specs|clients)/)${provider}${end}`, "g"), other },
    { pattern: new RegExp(`\\b${type}Client(?=Options\\b|\\b)`, "g"), other: `${otherType}Client` },
    { pattern: new RegExp(`\\bcreate${type}Client\\b`, "g"), other: `create${otherType}Client` },
  ];
}

/** Lines that name a provider, in files that people write. Its own folders and the lock file are left out. */
export async function mentionsOf(root: string, provider: string): Promise<Mention[]> {
  const names = namesOf(provider, provider);
  const found: Mention[] = [];
  for (const file of await writtenFiles(root)) {
    if (isOwn(file, provider)) continue;
    for (const [index, text] of readText(join(root, file)).split("\n").entries()) {
      // A pattern with the flag `g` remembers where it was.
      const isNamedIn = (part: string): boolean => names.some(({ pattern }) => part.search(pattern) !== -1);
      if (isNamedIn(text))
        found.push({ file, line: index + 1, text: text.trim(), isOnlyTold: isOnlyTold({ file, text, isNamedIn }) });
    }
  }
  return found;
}

/**
 * Gives a provider its other name wherever people wrote it; a changelog is history and stays.
 * @returns the paths of the files that changed.
 */
export async function renameMentions(root: string, provider: string, other: string): Promise<string[]> {
  const names = namesOf(provider, other);
  const changed: string[] = [];
  for (const file of await writtenFiles(root)) {
    const before = readText(join(root, file));
    const after = names.reduce((text, name) => text.replace(name.pattern, name.other), before);
    if (after === before) continue;
    writeFileSync(join(root, file), after);
    changed.push(file);
  }
  return changed;
}

function isOwn(file: string, provider: string): boolean {
  return file.startsWith(`specs/${provider}/`) || file.startsWith(`packages/clients/${provider}/`);
}

/**
 * Files of the repository, those that git does not know yet included, that neither npm nor the generator writes. Of the
 * factory and the runtime, which know no provider, only the manifests: their comments and tests make up names of their own.
 */
async function writtenFiles(root: string): Promise<string[]> {
  const listed = await git(["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { root });
  const generated = /^packages\/clients\/[^/]+\/(src\/|package\.json$|README\.md$|generated\.json$)/;
  return [...new Set(listed.split("\0"))].filter(
    (file) =>
      file !== "" &&
      !generated.test(file) &&
      !/^(scripts|packages\/runtime)\/(?!package\.json$)/.test(file) &&
      !/(^|\/)(package-lock\.json|CHANGELOG\.md)$/.test(file),
  );
}

/** The text of a file; empty for one that is gone or holds bytes. */
function readText(file: string): string {
  try {
    const bytes = readFileSync(file);
    return bytes.includes(0) ? "" : bytes.toString("utf8");
  } catch {
    return "";
  }
}
