import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { UsageError } from "../problems/usage-error.js";
import { isAddress } from "../providers/entry-file.js";
import type { RunContext } from "./run-context.js";
import type { Target } from "./target.js";
import { checkProviderName } from "./workspace.js";
import { workspacePatterns } from "./workspace-packages.js";

/**
 * The package of a description outside this repository.
 *
 * @throws UsageError for a name that cannot be used, and for a folder that is a workspace of this repository.
 */
export function outsideTarget(
  { spec, name, out }: { readonly spec: string; readonly name: string; readonly out: string },
  { workspace, workingDirectory }: Pick<RunContext, "workspace" | "workingDirectory">,
): Target {
  checkProviderName(name);
  if (out === "" || spec === "") {
    throw new UsageError(`\`${out === "" ? "--out` names no folder" : "--spec` names no file"}. See generate --help.`);
  }
  const folder = resolve(workingDirectory, out);
  const root = realPlace(workspace.root);
  const real = realPlace(folder);
  // What it holds is made from specs/ or written by hand. A new folder, or one deeper inside, is whoever asks for it to say.
  const isWorkspace = workspacePatterns(root).some(
    (pattern) => (pattern.isBelow ? dirname(real) : real) === join(root, pattern.folder),
  );
  if (isWorkspace && existsSync(real)) {
    const shown = relative(workingDirectory, folder).replaceAll("\\", "/") || ".";
    throw new UsageError(
      `\`${shown}\` is a workspace of this repository, made from specs/ or by hand: choose another folder with --out.`,
    );
  }
  const quoted = [spec, name, out].map((text) => (/^[\w./@-]+$/.test(text) ? text : `'${basename(text)}'`));
  return {
    provider: name,
    specFile: isAddress(spec) ? spec : resolve(workingDirectory, spec),
    folder,
    standalone: true,
    command: `npm run generate -- --spec ${quoted[0]} --name ${quoted[1]} --out ${quoted[2]}`,
  };
}

/** The path with all links followed, also of a folder that is not there yet. */
function realPlace(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPlace(parent), basename(path));
}
