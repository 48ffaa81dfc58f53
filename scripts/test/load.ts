import { join } from "node:path";
import { LoadError, type LoadedSpec, loadSpec } from "../load/load-spec.js";
import { temporaryFolder } from "./temporary-folder.js";

export const HEAD = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\n";

/** Loads `openapi.yaml` of a folder with these files. */
export function load(
  files: Readonly<Record<string, string | Uint8Array>>,
  remoteOrigins: readonly string[] = [],
): Promise<LoadedSpec> {
  const folder = temporaryFolder(files);
  return loadSpec(join(folder, "openapi.yaml"), { workingDirectory: folder, remoteOrigins });
}

/** `file:line:column code` of each problem that loading these files gives. */
export async function problemsOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const problems = await load(files).then(
    (spec) => spec.problems,
    (error: unknown) => {
      if (error instanceof LoadError) {
        return error.problems;
      }
      throw error;
    },
  );
  return problems.map(({ code, location }) => `${location?.file}:${location?.line}:${location?.column} ${code}`);
}
