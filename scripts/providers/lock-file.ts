import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

type Entry = Readonly<Record<string, unknown>>;
interface LockFile {
  readonly packages: Readonly<Record<string, Entry>>;
}

/** Adds the workspaces of a provider to package-lock.json, as `npm install` would without asking the registry. */
export function addToLock(root: string, provider: string): void {
  const added = [`packages/clients/${provider}`, `specs/${provider}`].flatMap((folder): [string, Entry][] => {
    const entry = entryOf(root, folder);
    return [
      [folder, entry],
      [`node_modules/${entry.name}`, { resolved: folder, link: true }],
    ];
  });
  change(root, (packages) => [...packages.filter(([path]) => !isOf(path, provider)), ...added]);
}

/** Takes the workspaces of a provider out of package-lock.json, as `npm install` would without asking the registry. */
export function removeFromLock(root: string, provider: string): void {
  change(root, (packages) => packages.filter(([path]) => !isOf(path, provider)));
}

/** Moves the workspaces of a provider in package-lock.json to its other name. */
export function renameInLock(root: string, provider: string, other: string): void {
  change(root, (packages) =>
    packages.map(([path, entry]) => {
      const text = JSON.stringify(entry);
      const renamed = renameText(text, provider, other);
      return [renameText(path, provider, other), text === renamed ? entry : (JSON.parse(renamed) as Entry)];
    }),
  );
}

function change(root: string, edit: (packages: [string, Entry][]) => [string, Entry][]): void {
  const file = join(root, "package-lock.json");
  if (!existsSync(file)) return;
  const lock = JSON.parse(readFileSync(file, "utf8")) as LockFile;
  // npm sorts by this locale, whatever the machine's is.
  const packages = edit(Object.entries(lock.packages)).sort(([one], [other]) => one.localeCompare(other, "en"));
  const text = `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, undefined, 2)}\n`;
  if (text !== readFileSync(file, "utf8")) writeFileSync(file, text);
}

/** What npm notes of a workspace, in its order. */
function entryOf(root: string, folder: string): Entry & { readonly name: string } {
  const manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as Entry & { name: string };
  const { name, version, license, dependencies, devDependencies, engines, peerDependencies, peerDependenciesMeta } =
    manifest;
  return { name, version, license, dependencies, devDependencies, engines, peerDependencies, peerDependenciesMeta };
}

function isOf(path: string, provider: string): boolean {
  const folders = [`packages/clients/${provider}`, `specs/${provider}`];
  const links = [`node_modules/@specwright/${provider}`, `node_modules/@specwright/spec-${provider}`];
  return links.includes(path) || folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
}

function renameText(text: string, provider: string, other: string): string {
  const end = "(?![\\w-])";
  return text
    .replace(new RegExp(`(?<=@specwright/(?:spec-)?)${provider}${end}`, "g"), other)
    .replace(new RegExp(`(?<=^|")(packages/clients/|specs/)${provider}${end}`, "g"), `$1${other}`);
}
