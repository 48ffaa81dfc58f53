import { createRequire } from "node:module";
import { LoadError, loadSpec } from "../load/load-spec.js";
import { buildModel } from "../model/build-model.js";
import type { Problem } from "../problems/problem.js";
import { mendPatterns } from "./mend-patterns.js";
import { nameOperations } from "./name-operations.js";

export interface ImportedSpec {
  readonly title: string;
  /** One file of OpenAPI 3.1 or 3.2, YAML. */
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly textOf: (file: string) => string | undefined;
}

/**
 * Makes one file of somebody's description, as the specs of this repository are.
 * @throws LoadError with all problems when it cannot be read.
 */
export async function importSpec(
  file: string,
  { name, title }: { readonly name: string; readonly title?: string },
  options: { readonly remoteOrigins: readonly string[]; readonly workingDirectory: string },
): Promise<ImportedSpec> {
  // Somebody else's description is worth having with a hole in it that is named.
  const spec = await loadSpec(file, { ...options, missingSchemas: "any" });
  const built = buildModel(spec.document, name);
  // Found here, a problem has its place in the file that the person knows.
  const found = built.problems.filter(({ severity }) => severity === "error").map((problem) => spec.locate(problem));
  if (found.length > 0) throw new LoadError([...spec.problems, ...found], spec.textOf);
  const named = nameOperations(spec.document, built.model.operations);
  const mended = mendPatterns(spec.document);
  const { openapi, info, jsonSchemaDialect: _dialect, ...rest } = spec.document;
  const { stringify } = createRequire(import.meta.url)("yaml") as typeof import("yaml");
  const document = {
    openapi,
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    info: title === undefined ? info : { ...(info as object), title },
    ...rest,
  };
  const problems = [...spec.problems];
  if (named > 0) {
    const message = `${named} of ${built.model.operations.length} operations had no \`operationId\` that a method can have; they have the client's names now.`;
    problems.push({ code: "operations-named", severity: "warning", message });
  }
  if (mended > 0) {
    const message = `${mended} patterns have a needless \`\\\\\`, with which JSON Schema does not read them; they are written without.`;
    problems.push({ code: "patterns-mended", severity: "warning", message });
  }
  // No aliases: what is the same twice is written twice or is a `$ref`.
  return {
    title: built.model.title,
    text: stringify(document, { aliasDuplicateObjects: false, lineWidth: 120 }),
    problems,
    textOf: spec.textOf,
  };
}
