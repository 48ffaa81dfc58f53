import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { toPascalCase } from "../model/words.js";
import { entryFile } from "../providers/entry-file.js";
import { importSpec } from "../providers/import-spec.js";
import { linkProvider, unlinkProvider } from "../providers/links.js";
import { lintReport } from "../providers/lint-report.js";
import { addToLock } from "../providers/lock-file.js";
import { makeFolders, removeFolders } from "../write/make-folders.js";
import type { ExitCode } from "./exit-code.js";
import { generate } from "./generate.js";
import { preparePackage } from "./prepare-package.js";
import { Report } from "./report.js";
import { openCache, type RunContext } from "./run-context.js";
import { contractTest, sourcesTemplate, specManifest, specTurbo } from "./templates/provider-files.js";
import { specTemplate } from "./templates/spec.js";
import { checkProviderName } from "./workspace.js";

export interface NewProviderOptions {
  readonly name: string;
  /** Default: the name with a capital. */
  readonly title?: string;
  /** An OpenAPI or Swagger file, or the folder of one, to start from. */
  readonly from?: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Adds a provider: its description with what stands around it, its client, and the client's first test. All of it or
 * nothing: the description is tried in a folder of its own before it takes its place.
 *
 * @throws UsageError for a name that cannot be used or is taken.
 */
export async function newProvider(options: NewProviderOptions, context: RunContext): Promise<ExitCode> {
  const { name } = options;
  const { workspace, terminal, workingDirectory } = context;
  checkProviderName(name);
  const specFolder = join(workspace.root, "specs", name);
  workspace.checkIsFree(name);
  const report = new Report();
  const start = await startOf(options, context, report);
  const folders = start && (await place(specFolder, { start, name, context, report }));
  if (folders === undefined) {
    report.print(context);
    terminal.words("Nothing was written.\n");
    return 1;
  }
  report.print({ ...context, format: "text" });
  const code = await makeClient(name, folders, context);
  if (code !== 0) {
    return code;
  }
  const shown = relative(workingDirectory, specFolder).replaceAll("\\", "/");
  const wanted =
    options.from === undefined ? undefined : await lintReport(workspace.root, `specs/${name}/openapi.yaml`);
  terminal.words(
    `${wanted ? `The client works as it is. What the house rules want changed in its description:\n${wanted}` : ""}` +
      `${shown} and its client are there. Next:\n` +
      `  edit ${shown}/openapi.yaml, and say in SOURCES.md where each fact is from\n` +
      `  npm run lint && npm run generate ${name} && npm test\n`,
  );
  return 0;
}

/**
 * The client of a description that is in its place, and what the workspace notes of both; without them the description goes,
 * and `folders`, which were made for it.
 */
async function makeClient(name: string, folders: readonly string[], context: RunContext): Promise<ExitCode> {
  const { workspace, terminal } = context;
  const { root } = workspace;
  const lockFile = join(root, "package-lock.json");
  const lock = existsSync(lockFile) ? readFileSync(lockFile, "utf8") : undefined;
  const made: string[] = [];
  const takeBack = (): void => {
    rmSync(workspace.packageFolder(name), { recursive: true, force: true });
    removeFolders(made);
    rmSync(join(root, "specs", name), { recursive: true, force: true });
    removeFolders(folders);
    if (lock !== undefined && readFileSync(lockFile, "utf8") !== lock) {
      writeFileSync(lockFile, lock);
    }
    unlinkProvider(root, name);
  };
  try {
    const test = join(workspace.packageFolder(name), "test", "contract.test.ts");
    made.push(...makeFolders(join(test, "..")));
    writeFileSync(test, contractTest({ provider: name, typeName: toPascalCase(name) }));
    const code = await generate(workspace.targets([name]), context);
    if (code !== 0) {
      takeBack();
      return code;
    }
    // As `npm install` would, which would ask the registry about everything else as well.
    addToLock(root, name);
    linkProvider(root, name);
    return 0;
  } catch (error) {
    takeBack();
    const report = new Report();
    report.addError(error);
    report.print(context);
    terminal.words("Nothing was written.\n");
    return 1;
  }
}

/** What a provider starts from. */
interface Start {
  readonly text: string;
  readonly sources: string;
}

async function startOf(options: NewProviderOptions, context: RunContext, report: Report): Promise<Start | undefined> {
  const { name, today, from, title = toPascalCase(name) } = options;
  if (from === undefined) {
    return { text: specTemplate({ name, title, today }), sources: sourcesTemplate({ title, today }) };
  }
  try {
    const file = entryFile(from);
    const imported = await importSpec(file, options, context);
    report.add(imported.problems, imported.textOf);
    return { text: imported.text, sources: sourcesTemplate({ title: imported.title, today, from: basename(file) }) };
  } catch (error) {
    report.addError(error);
    return undefined;
  }
}

/** Writes the folder beside its place, renders the client from there, and renames it when that went well: the folders around it that it made. */
async function place(
  specFolder: string,
  made: { start: Start; name: string; context: RunContext; report: Report },
): Promise<readonly string[] | undefined> {
  const { start, name, context, report } = made;
  let staging: string | undefined;
  let folders: readonly string[] = [];
  try {
    folders = makeFolders(join(specFolder, ".."));
    staging = mkdtempSync(join(specFolder, "..", ".new-"));
    writeFileSync(join(staging, "openapi.yaml"), start.text);
    writeFileSync(join(staging, "SOURCES.md"), start.sources);
    writeFileSync(join(staging, "package.json"), specManifest(name));
    writeFileSync(join(staging, "turbo.json"), specTurbo());
    const target = {
      provider: name,
      specFile: join(staging, "openapi.yaml"),
      folder: context.workspace.packageFolder(name),
      standalone: false,
      command: "",
    };
    await preparePackage(target, { ...context, verified: openCache(context) });
    renameSync(staging, specFolder);
    return folders;
  } catch (error) {
    if (staging !== undefined) {
      rmSync(staging, { recursive: true, force: true });
    }
    removeFolders(folders);
    report.addError(error);
    return undefined;
  }
}
