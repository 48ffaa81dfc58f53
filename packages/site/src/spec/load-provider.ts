import { basename, join, resolve } from "node:path";
import { loadSpec } from "@specwright/scripts/dist/load/load-spec.js";
import { buildModel } from "@specwright/scripts/dist/model/build-model.js";
import type { ApiModel } from "@specwright/scripts/dist/model/model.js";
import type { OpenApiDocument } from "./document.js";

export interface Provider {
  /** Name of the folder: `upvest`. */
  readonly name: string;
  /** The bundled document: what the pages say. */
  readonly document: OpenApiDocument;
  /** What the factory makes of it: how the generated client calls things. */
  readonly model: ApiModel;
}

/**
 * Reads `<folder>/openapi.yaml` as the factory does.
 *
 * @throws LoadError when the file or what it refers to cannot be read; Error when no client can be made of it.
 */
export async function loadProvider(folder: string): Promise<Provider> {
  const name = basename(resolve(folder));
  const { document } = await loadSpec(join(folder, "openapi.yaml"), { workingDirectory: process.cwd() });
  const { model, problems } = buildModel(document, name);
  const broken = problems.find(({ severity }) => severity === "error");
  if (broken) throw new Error(`${folder}: ${broken.message}`);
  return { name, document: document as unknown as OpenApiDocument, model };
}
