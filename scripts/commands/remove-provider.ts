import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeChangeset } from "../diff/changeset/changeset.js";
import { readChangesets } from "../diff/changeset/new-changesets.js";
import type { CommandIo } from "../diff/command-io.js";
import { UsageError } from "../problems/usage-error.js";
import { unlinkProvider } from "../providers/links.js";
import { removeFromLock } from "../providers/lock-file.js";
import { type Mention, mentionsOf } from "../providers/mentions.js";
import type { ExitCode } from "./exit-code.js";
import { Workspace } from "./workspace.js";

const HELP = `Usage: npm run remove-provider -- NAME [--force]

Takes a provider away: its spec, its client with tests, its entries in package-lock.json, its links in node_modules and its part
of changesets that are not released. While other files need it (an import, a link, a manifest, a workflow), nothing is removed
and each of them is listed. Prose and comments that name it are listed once it is removed.

  --force   remove it although other files need it; they are listed all the same
  --help    shows this text

Exit codes: 0 removed, 1 other files need it, 2 wrong use.
`;

/** `npm run remove-provider`: takes a provider away and leaves nothing of it. */
export async function removeProvider(words: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { name, isForced } = parse(words);
  if (name === undefined) {
    io.stdout(HELP);
    return 0;
  }
  const { root } = io;
  const workspace = new Workspace(root);
  const folders = [join(root, "specs", name), workspace.packageFolder(name)];
  if (!workspace.providers().includes(name) && !workspace.orphans().includes(name)) {
    throw new UsageError(`There is no provider \`${name}\`; there are: ${workspace.providers().join(", ")}`);
  }
  // An unreleased changeset is the provider's own; it goes with it.
  const mentions = (await mentionsOf(root, name)).filter(({ file }) => !file.startsWith(".changeset/"));
  const needed = mentions.filter(({ isOnlyTold }) => !isOnlyTold);
  if (needed.length > 0 && !isForced) {
    io.stderr(
      `Other files need ${name}; take it out of them first, or use --force. Nothing was removed.\n${list(needed)}`,
    );
    return 1;
  }
  removeFromChangesets(root, `@specwright/${name}`);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  removeFromLock(root, name);
  unlinkProvider(root, name);
  io.stderr(
    `${name} is removed. If it was published, deprecate it on npm: npm deprecate @specwright/${name} "no longer maintained"\n`,
  );
  if (mentions.length > 0) io.stderr(`Still named in:\n${list(mentions)}`);
  return needed.length > 0 ? 1 : 0;
}

function parse(words: readonly string[]): { name?: string; isForced: boolean } {
  try {
    const options = { force: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const [name, ...others] = positionals;
    if (values.help) return { isForced: false };
    if (name === undefined || others.length > 0) throw new UsageError("`remove-provider` takes one name. See --help.");
    return { name, isForced: values.force === true };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message);
  }
}

function removeFromChangesets(root: string, packageName: string): void {
  for (const { file, releases, summary } of readChangesets(root)) {
    if (!releases.has(packageName)) continue;
    const others = new Map([...releases].filter(([name]) => name !== packageName));
    if (others.size === 0) rmSync(join(root, file));
    else writeFileSync(join(root, file), writeChangeset({ releases: others, summary }));
  }
}

function list(mentions: readonly Mention[]): string {
  return mentions.map(({ file, line, text }) => `  ${file}:${line}  ${text.slice(0, 100)}\n`).join("");
}
