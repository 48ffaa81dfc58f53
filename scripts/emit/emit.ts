import { emitClient } from "./client.js";
import { emitDocument } from "./document.js";
import type { EmitInput } from "./emit-input.js";
import type { EmittedFile } from "./emitted-file.js";
import { emitIndex } from "./index.js";
import { emitManifest } from "./manifest.js";
import { emitModels } from "./models.js";
import { emitOperations } from "./operations.js";
import { emitProfile } from "./profile/profile.js";
import { emitReadme } from "./readme.js";
import { emitSchemas } from "./schemas.js";
import { emitBuildTsconfig, emitTsconfig } from "./tsconfig.js";
import { emitTypes } from "./types.js";
import { emitWorkspaceConfig } from "./workspace.js";

/**
 * Renders a client package, complete, in memory. Pure: the same input gives the same bytes, and the document is not changed.
 *
 * @returns The files in the order of their paths.
 */
export function emit(input: EmitInput): EmittedFile[] {
  const types = emitTypes(input);
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
    emitReadme(input, types),
    ...(input.standalone === true ? [] : [emitWorkspaceConfig()]),
  ];
  return files.sort((first, second) => (first.path < second.path ? -1 : 1));
}
