import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { toPascalCase } from "../model/words.js";
import { entryFile } from "../providers/entry-file.js";
import { importSpec } from "../providers/import-spec.js";
import { linkProvider } from "../providers/links.js";
import { lintReport } from "../providers/lint-report.js";
import { addToLock } from "../providers/lock-file.js";
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
  if (start === undefined || !(await place(specFolder, { start, name, context, report }))) {
    report.print(context);
    terminal.words("Nothing was written.\n");
    return 1;
  }
  report.print({ ...context, format: "text" });
  const test = join(workspace.packageFolder(name), "test", "contract.test.ts");
  mkdirSync(join(test, ".."), { recursive: true });
  writeFileSync(test, contractTest({ provider: name, typeName: toPascalCase(name) }));
  const code = await generate(workspace.targets([name]), context);
  // As `npm install` would, which would ask the registry about everything else as well.
  addToLock(workspace.root, name);
  linkProvider(workspace.root, name);
  const shown = relative(workingDirectory, specFolder).replaceAll("\\", "/");
  const wanted =
    options.from === undefined ? undefined : await lintReport(workspace.root, `specs/${name}/openapi.yaml`);
  terminal.words(
    `${wanted ? `The client works as it is. What the house rules want changed in its description:\n${wanted}` : ""}` +
      `${shown} and its client are there. Next:\n` +
      `  edit ${shown}/openapi.yaml, and say in SOURCES.md where each fact is from\n` +
      `  npm run lint && npm run generate ${name} && npm test\n`,
  );
  return code;
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

/** Writes the folder beside its place, renders the client from there, and renames it when that went well. */
async function place(
  specFolder: string,
  made: { start: Start; name: string; context: RunContext; report: Report },
): Promise<boolean> {
  const { start, name, context, report } = made;
  mkdirSync(join(specFolder, ".."), { recursive: true });
  const staging = mkdtempSync(join(specFolder, "..", ".new-"));
  try {
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
    return true;
  } catch (error) {
    report.addError(error);
    return false;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}
