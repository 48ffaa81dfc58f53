import { join } from "node:path";
import { emit } from "../../emit/emit.js";
import type { EmittedFile } from "../../emit/emitted-file.js";
import { LoadError, loadSpec } from "../../load/load-spec.js";
import { buildModel } from "../../model/build-model.js";
import type { Problem } from "../../problems/problem.js";
import { temporaryFolder } from "../temporary-folder.js";

export interface Rendered {
  readonly problems: readonly Problem[];
  /** Absent: the description was refused. */
  readonly files?: readonly EmittedFile[];
}

/** What the factory makes of a description and the files beside it, without the command line. Other errors are thrown. */
export async function render(
  spec: string | Uint8Array,
  beside: Readonly<Record<string, string>> = {},
): Promise<Rendered> {
  const folder = temporaryFolder({ "spec/openapi.yaml": spec, ...beside });
  return renderFile(join(folder, "spec", "openapi.yaml"), folder);
}

export async function renderFile(file: string, workingDirectory: string): Promise<Rendered> {
  try {
    const loaded = await loadSpec(file, { workingDirectory });
    const { model, problems } = buildModel(loaded.document, "hostile");
    const all = [...loaded.problems, ...problems.map((problem) => loaded.locate(problem))];
    if (all.some((problem) => problem.severity === "error")) return { problems: all };
    return { problems: all, files: emit({ model, document: loaded.document, standalone: true }) };
  } catch (error) {
    if (error instanceof LoadError) return { problems: error.problems };
    throw error;
  }
}
