import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folders that npm looks for workspaces in, from the root's manifest: `packages/*` is `packages`, with a folder below it. */
export function workspacePatterns(root: string): { readonly folder: string; readonly isBelow: boolean }[] {
  const { workspaces } = readManifest(root);
  const patterns = Array.isArray(workspaces) ? workspaces.filter((pattern) => typeof pattern === "string") : [];
  return patterns.map((pattern) => ({ folder: pattern.replace(/\/\*$/, ""), isBelow: pattern.endsWith("/*") }));
}

/** Folder of every workspace, from the root, by the name of its package. */
export function workspacePackages(root: string): Map<string, string> {
  const folders = workspacePatterns(root).flatMap(({ folder, isBelow }) =>
    isBelow ? foldersIn(root, folder) : [folder],
  );
  return new Map(
    folders.flatMap((folder) => {
      const { name } = readManifest(join(root, folder));
      return typeof name === "string" ? [[name, folder] as const] : [];
    }),
  );
}

function foldersIn(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
}

function readManifest(folder: string): { readonly name?: unknown; readonly workspaces?: unknown } {
  const file = join(folder, "package.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { name?: unknown; workspaces?: unknown }) : {};
}
