import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import { InputError } from "../problems/input-error.js";
import type { Problem } from "../problems/problem.js";
import { bundle, type MissingSchemas, type Origins } from "./bundle.js";
import { checkReferenceChains } from "./check-reference-chains.js";
import { checkReferenceTypes } from "./check-reference-types.js";
import { convertSwagger2, swaggerPath } from "./convert-swagger2.js";
import { isObject, type JsonObject } from "./json-object.js";
import { Locator } from "./locate.js";
import { normaliseFrom30 } from "./normalise-3-0.js";
import { child, fromPointer, toPointer } from "./pointer.js";
import { ProblemLog } from "./problem-log.js";
import type { SourceFile } from "./source-file.js";
import { Sources } from "./sources.js";

export interface LoadOptions {
  /** Origins that references may be read from. Default: none. */
  readonly remoteOrigins?: readonly string[];
  /** Messages name files relative to it. */
  readonly workingDirectory: string;
  /**
   * What becomes of a reference to a schema that no file has. Default: the description is refused. With `any` it is a
   * warning and any value is right there: for a description that somebody else keeps.
   */
  readonly missingSchemas?: MissingSchemas;
}

export interface LoadedSpec {
  /** One OpenAPI 3.1 (or 3.2) document; each `$ref` is `#/components/<section>/<name>`. */
  readonly document: JsonObject;
  /** Warnings only: with an error there is no document. */
  readonly problems: readonly Problem[];
  /** The same problem with file, line and column found from its pointer into `document`. */
  locate(problem: Problem): Problem;
  /** Text of a file by the name that problems give it. */
  textOf(file: string): string | undefined;
  /** Every file that was read, by its absolute path or URL, with its text. */
  texts(): ReadonlyMap<string, string>;
}

/** Problems found while loading, with the texts that a code frame needs. */
export class LoadError extends InputError {
  override readonly name = "LoadError";
  override readonly textOf: (file: string) => string | undefined;

  constructor(problems: readonly Problem[], textOf: (file: string) => string | undefined) {
    super(problems);
    this.textOf = textOf;
  }
}

/**
 * Reads a description and every file that it refers to, once, and makes one document of them.
 *
 * @param path The first file: OpenAPI 3.0, 3.1 or 3.2, or Swagger 2.0, as YAML or JSON.
 * @throws LoadError with all problems found, when there is an error among them.
 */
export async function loadSpec(path: string, options: LoadOptions): Promise<LoadedSpec> {
  const address = realAddress(path);
  const sources = new Sources(address, {
    remoteOrigins: options.remoteOrigins ?? [],
    workingDirectory: options.workingDirectory,
  });
  const textOf = (file: string): string | undefined => sources.textOf(file);
  try {
    return await loadFrom(address, sources, options.missingSchemas ?? "refuse");
  } catch (error) {
    if (error instanceof InputError && !(error instanceof LoadError)) {
      throw new LoadError(error.problems, textOf);
    }
    throw error;
  }
}

async function loadFrom(address: string, sources: Sources, missingSchemas: MissingSchemas): Promise<LoadedSpec> {
  const locator = new Locator();
  for (;;) {
    const log = new ProblemLog();
    const root = rootFile(sources, address);
    const version = versionOf(root);
    const converted = version === "2.0" ? { ...root, value: await convertSwagger2(root) } : root;
    const { document, origins } = bundle(converted, sources, { log, missingSchemas });
    if (await sources.fetchWanted()) {
      continue; // The values have been rewritten half: start over with what is here now.
    }
    checkReferenceChains(document, (message, path) => {
      log.add({ code: "circular-reference", message, ...originOf(document, path, origins, root) });
    });
    checkReferenceTypes(document, (message, path) => {
      log.add({ code: "impossible-type", severity: "warning", message, ...originOf(document, path, origins, root) });
    });
    const problems = log.located(locator, version === "2.0" ? (way) => toPointer(swaggerPath(way)) : toPointer);
    if (log.hasErrors) {
      throw new LoadError(problems, (file) => sources.textOf(file));
    }
    if (version === "2.0" || version.startsWith("3.0")) {
      normaliseFrom30(document);
    }
    return {
      document,
      problems,
      locate(problem) {
        if (problem.location !== undefined || problem.pointer === undefined) {
          return problem;
        }
        const found = originOf(document, fromPointer(problem.pointer), origins, converted);
        const isRoot = found.file === converted;
        const place = isRoot && version === "2.0" ? { file: root, path: swaggerPath(found.path) } : found;
        return { ...problem, location: { file: place.file.name, ...locator.locate(place.file, place.path) } };
      },
      textOf: (file) => sources.textOf(file),
      texts: () => sources.texts(),
    };
  }
}

function rootFile(sources: Sources, address: string): SourceFile {
  const found = sources.find(address, address.replaceAll("%", "%25"));
  if (found !== undefined && "file" in found) {
    return found.file;
  }
  if (found !== undefined && "problems" in found) {
    throw new InputError(found.problems);
  }
  const message = found?.refusal.message ?? `${address} cannot be read.`;
  throw new InputError([{ code: found?.refusal.code ?? "unreadable", severity: "error", message }]);
}

/** Where a pointer into the document was read. */
function originOf(
  document: JsonObject,
  path: readonly string[],
  origins: Origins,
  root: SourceFile,
): { file: SourceFile; path: readonly string[] } {
  let node: unknown = document;
  let found: { file: SourceFile; path: readonly string[] } = { file: root, path: [] };
  for (const token of path) {
    node = child(node, token);
    const origin = isObject(node) ? origins.get(node) : undefined;
    found = origin ?? { file: found.file, path: [...found.path, token] };
  }
  return found;
}

function versionOf(root: SourceFile): string {
  const value = root.value;
  const written = isObject(value) ? (value.swagger ?? value.openapi) : undefined;
  const version = typeof written === "number" ? written.toFixed(1) : written;
  if (isObject(value) && typeof version === "string" && (version === "2.0" || /^3\.[012](\.|$)/.test(version))) {
    return version;
  }
  throw new InputError([
    {
      code: "version",
      severity: "error",
      message:
        written === undefined
          ? 'The file does not say `openapi: 3.x` or `swagger: "2.0"` at its top.'
          : `Version \`${String(written).slice(0, 40)}\` is not known.`,
      help: "OpenAPI 3.0, 3.1 and 3.2 and Swagger 2.0 are read.",
      location: { file: root.name, line: 1, column: 1 },
    },
  ]);
}

function realAddress(path: string): string {
  try {
    return realpathSync(resolve(path));
  } catch (error) {
    if (error instanceof Error && "code" in error) {
      throw new LoadError(
        [{ code: "unreadable", severity: "error", message: `There is no file \`${path}\`.` }],
        () => undefined,
      );
    }
    throw error;
  }
}
