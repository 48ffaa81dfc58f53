import type { EmittedFile } from "./emitted-file.js";

/** `turbo.json` of a package in the workspace: its tag says which rooms it may depend on. */
export function emitWorkspaceConfig(): EmittedFile {
  return { path: "turbo.json", text: '{ "extends": ["//"], "tags": ["client"] }\n' };
}
