import { existsSync, lstatSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";

/** Removes the links of a provider's workspaces from node_modules, where `npm install` put them. */
export function unlinkProvider(root: string, provider: string): void {
  for (const { link } of linksOf(root, provider)) {
    if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(link);
  }
}

/** Links a provider's workspaces in node_modules, as `npm install` does, when packages are installed at all. */
export function linkProvider(root: string, provider: string): void {
  if (!existsSync(join(root, "node_modules"))) return;
  for (const { link, target } of linksOf(root, provider)) {
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(target, link, process.platform === "win32" ? "junction" : "dir");
  }
}

function linksOf(root: string, provider: string): { link: string; target: string }[] {
  const scope = join(root, "node_modules/@specwright");
  return [
    { link: join(scope, provider), target: `../../packages/clients/${provider}` },
    { link: join(scope, `spec-${provider}`), target: `../../specs/${provider}` },
  ];
}
