import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { type LoadedSpec, loadSpec } from "../load/load-spec.js";
import { toPascalCase } from "../model/words.js";
import { UsageError } from "../problems/usage-error.js";
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
  /** An OpenAPI or Swagger file to start from. */
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
  for (const folder of [specFolder, workspace.packageFolder(name)]) {
    if (existsSync(folder)) {
      throw new UsageError(`\`${relative(workspace.root, folder).replaceAll("\\", "/")}\` is there already.`);
    }
  }
  const report = new Report();
  const text = await specText(options, context, report);
  if (text === undefined || !(await place(specFolder, { text, options, context, report }))) {
    report.print(terminal, context.format);
    terminal.words("Nothing was written.\n");
    return 1;
  }
  const test = join(workspace.packageFolder(name), "test", "contract.test.ts");
  mkdirSync(join(test, ".."), { recursive: true });
  writeFileSync(test, contractTest({ provider: name, typeName: toPascalCase(name) }));
  const code = await generate(workspace.targets([name]), context);
  const shown = relative(workingDirectory, specFolder).replaceAll("\\", "/");
  terminal.words(
    `${shown} and its client are there. Next:\n` +
      "  npm install              so that the workspace knows the two new packages\n" +
      `  edit ${shown}/openapi.yaml, and say in SOURCES.md where each fact is from\n` +
      `  npm run lint && npm run generate ${name} && npm test\n`,
  );
  return code;
}

async function specText(options: NewProviderOptions, context: RunContext, report: Report): Promise<string | undefined> {
  const title = options.title ?? toPascalCase(options.name);
  if (options.from === undefined) {
    return specTemplate({ name: options.name, title, today: options.today });
  }
  let spec: LoadedSpec;
  try {
    spec = await loadSpec(options.from, context);
  } catch (error) {
    report.addError(error);
    return undefined;
  }
  report.add(spec.problems, spec.textOf);
  const { openapi, info, jsonSchemaDialect: _dialect, ...rest } = spec.document;
  const { stringify } = createRequire(import.meta.url)("yaml") as typeof import("yaml");
  const document = {
    openapi,
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    info: options.title === undefined ? info : { ...(info as object), title: options.title },
    ...rest,
  };
  // No aliases: what is the same twice is written twice or is a `$ref`.
  return stringify(document, { aliasDuplicateObjects: false, lineWidth: 120 });
}

/** Writes the folder beside its place, renders the client from there, and renames it when that went well. */
async function place(
  specFolder: string,
  made: { text: string; options: NewProviderOptions; context: RunContext; report: Report },
): Promise<boolean> {
  const { text, options, context, report } = made;
  const { name, today } = options;
  mkdirSync(join(specFolder, ".."), { recursive: true });
  const staging = mkdtempSync(join(specFolder, "..", ".new-"));
  try {
    writeFileSync(join(staging, "openapi.yaml"), text);
    writeFileSync(join(staging, "SOURCES.md"), sourcesTemplate({ title: options.title ?? toPascalCase(name), today }));
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
