import { existsSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { CommandIo } from "../diff/command-io.js";
import { UsageError } from "../problems/usage-error.js";
import { linkProvider, unlinkProvider } from "../providers/links.js";
import { renameInLock } from "../providers/lock-file.js";
import { renameMentions } from "../providers/mentions.js";
import type { ExitCode } from "./exit-code.js";
import { generate } from "./generate.js";
import { checkProviderName, Workspace } from "./workspace.js";

const HELP = `Usage: npm run rename-provider -- OLD NEW

Gives a provider another name: its folders, its package, its client's types, its entries in package-lock.json, its links in
node_modules, and every file that names its package, folders or client. Its changelog stays as it was.

  --help    shows this text

Exit codes: 0 renamed, 1 its spec has a problem, 2 wrong use.
`;

/** `npm run rename-provider`: gives a provider another name and leaves nothing of the old one. */
export async function renameProvider(words: readonly string[], io: CommandIo): Promise<ExitCode> {
  const names = parse(words);
  if (names === undefined) {
    io.stdout(HELP);
    return 0;
  }
  const { root } = io;
  const workspace = new Workspace(root);
  const [from, to] = names;
  checkProviderName(to);
  if (!workspace.providers().includes(from)) {
    throw new UsageError(`There is no provider \`${from}\`; there are: ${workspace.providers().join(", ")}`);
  }
  workspace.checkIsFree(to);
  renameSync(join(root, "specs", from), join(root, "specs", to));
  if (existsSync(workspace.packageFolder(from))) renameSync(workspace.packageFolder(from), workspace.packageFolder(to));
  // Built from the old name; nothing of it is committed.
  for (const built of ["dist", ".turbo"])
    rmSync(join(workspace.packageFolder(to), built), { recursive: true, force: true });
  const changed = await renameMentions(root, from, to);
  renameInLock(root, from, to);
  unlinkProvider(root, from);
  linkProvider(root, to);
  const code = await generate(workspace.targets([to]), context(workspace, io));
  for (const file of changed) io.stderr(`changed  ${file}\n`);
  io.stderr(
    `${from} is now ${to}. If it was published: npm deprecate @specwright/${from} "renamed to @specwright/${to}"\n`,
  );
  return code;
}

function parse(words: readonly string[]): readonly [string, string] | undefined {
  try {
    const options = { help: { type: "boolean", short: "h" } } as const;
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    if (values.help) return undefined;
    const [from, to, ...others] = positionals;
    if (from === undefined || to === undefined || others.length > 0) {
      throw new UsageError("`rename-provider` takes two names. See --help.");
    }
    return [from, to];
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message);
  }
}

function context(workspace: Workspace, { root, stdout, stderr }: CommandIo) {
  return {
    terminal: { data: stdout, words: stderr },
    workspace,
    workingDirectory: root,
    format: "text",
    allWarnings: false,
    remoteOrigins: [],
    factoryFolder: dirname(dirname(fileURLToPath(import.meta.url))),
  } as const;
}
