import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { git } from "../diff/git.js";

/**
 * Copies this repository's files, built output included, into an empty folder, with the installed packages linked: a second
 * repository to try things in, without an install.
 * @param settings.takes Which files to copy, by their path from the root. Built output comes with its workspace.
 */
export async function copyWorkspace(settings: {
  readonly root: string;
  readonly folder: string;
  readonly takes: (file: string) => boolean;
}): Promise<void> {
  const { root, folder, takes } = settings;
  const listed = await git(["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { root });
  const files = listed.split("\0").filter((file) => file !== "" && takes(file) && existsSync(join(root, file)));
  for (const file of files) copy(root, folder, file);
  const workspaces = new Set(files.filter((file) => file.endsWith("/package.json")).map((file) => dirname(file)));
  for (const workspace of workspaces) {
    if (existsSync(join(root, workspace, "dist"))) copy(root, folder, join(workspace, "dist"));
    if (existsSync(join(root, workspace, "node_modules"))) linkPackages(root, folder, workspace);
  }
  linkPackages(root, folder, ".");
  for (const workspace of workspaces) linkWorkspace(folder, workspace);
}

/** Links a workspace of the copy where `npm install` would. */
export function linkWorkspace(folder: string, workspace: string): void {
  const { name } = JSON.parse(readFileSync(join(folder, workspace, "package.json"), "utf8")) as { name: string };
  const link = join(folder, "node_modules", name);
  if (existsSync(link)) return;
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(relative(dirname(link), join(folder, workspace)), link, "dir");
}

function copy(root: string, folder: string, file: string): void {
  cpSync(join(root, file), join(folder, file), { recursive: true, verbatimSymlinks: true });
}

/** Links every package of one `node_modules`. A link to a workspace would lead out of the copy: the copy links its own. */
function linkPackages(root: string, folder: string, workspace: string): void {
  const from = join(root, workspace, "node_modules");
  const to = join(folder, workspace, "node_modules");
  mkdirSync(to, { recursive: true });
  // Hidden folders are caches, which must not be shared; `.bin` holds the programs.
  for (const name of readdirSync(from).filter((each) => !each.startsWith(".") || each === ".bin")) {
    if (!name.startsWith("@")) {
      if (!isLink(join(from, name))) symlinkSync(join(from, name), join(to, name));
      continue;
    }
    mkdirSync(join(to, name), { recursive: true });
    for (const scoped of readdirSync(join(from, name))) {
      const target = join(from, name, scoped);
      if (!isLink(target)) symlinkSync(target, join(to, name, scoped));
    }
  }
}

function isLink(path: string): boolean {
  return lstatSync(path).isSymbolicLink();
}
