import type { EmittedFile } from "./emitted-file.js";

const TEXT = `{
  "extends": ["//"],
  "tags": ["client"],
  "tasks": { "build": { "dependsOn": ["^build", "@specwright/drift#build"] } }
}
`;

/** `turbo.json` of a package in the workspace: its tag says which rooms it may depend on, and its build compiles validators. */
export function emitWorkspaceConfig(): EmittedFile {
  return { path: "turbo.json", text: TEXT };
}
