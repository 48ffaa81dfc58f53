import type { RenamedName } from "../model/model.js";
import { emitClient } from "./client.js";
import { emitDocument } from "./document.js";
import type { EmitInput } from "./emit-input.js";
import type { EmittedFile } from "./emitted-file.js";
import { emitIndex } from "./index.js";
import { emitManifest } from "./manifest.js";
import { emitModels, renamedModels } from "./models.js";
import { emitOperations } from "./operations.js";
import { emitProfile } from "./profile/profile.js";
import { emitReadme } from "./readme.js";
import { emitSchemas } from "./schemas.js";
import { emitBuildTsconfig, emitTsconfig } from "./tsconfig.js";
import { emitTypes } from "./types.js";
import { emitWorkspaceConfig } from "./workspace.js";

export interface Emitted {
  /** In the order of their paths. */
  readonly files: EmittedFile[];
  /** All names that the package has otherwise than the description. */
  readonly renamed: readonly RenamedName[];
}

/** Renders a client package, complete, in memory. Pure: the same input gives the same bytes, and the document is not changed. */
export function emitPackage(input: EmitInput): Emitted {
  const types = emitTypes(input);
  const schemas = renamedModels(input, types.requestNames);
  const files = [
    types.file,
    emitOperations(input),
    emitClient(input, types),
    emitModels(input, types.requestNames),
    emitIndex(input, types),
    emitSchemas(input),
    ...emitProfile(input),
    emitDocument(input),
    emitManifest(input),
    emitTsconfig(input),
    emitBuildTsconfig(input),
    emitReadme(input, types, schemas),
    ...(input.standalone === true ? [] : [emitWorkspaceConfig()]),
  ];
  const sorted = files.sort((first, second) => (first.path < second.path ? -1 : 1));
  return { files: sorted, renamed: [...input.model.renamed, ...schemas] };
}

/** The files of {@link emitPackage}. */
export function emit(input: EmitInput): EmittedFile[] {
  return emitPackage(input).files;
}
