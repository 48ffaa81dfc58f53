import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { linkWorkspace } from "./scratch-workspace.js";

/** Makes providers that are copies of a repository's real ones, in turn. @returns their names. */
export function copyProviders(settings: {
  readonly root: string;
  readonly folder: string;
  readonly count: number;
}): string[] {
  const { root, folder, count } = settings;
  const real = readdirSync(join(root, "specs"))
    .filter((name) => existsSync(join(root, "specs", name, "openapi.yaml")))
    .sort();
  return Array.from({ length: count }, (_, index) => {
    const source = real[index % real.length];
    if (source === undefined) throw new Error(`There is no provider in ${join(root, "specs")}`);
    const name = `copy${String(index + 1).padStart(4, "0")}`;
    const target = join(folder, "specs", name);
    mkdirSync(target, { recursive: true });
    cpSync(join(root, "specs", source), target, {
      recursive: true,
      filter: (path) => !/\/(node_modules|\.turbo|dist)(\/|$)/.test(path),
    });
    const manifest = join(target, "package.json");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replaceAll(`spec-${source}`, `spec-${name}`));
    linkWorkspace(folder, `specs/${name}`);
    return name;
  });
}

/** Changes one description of a spec, so that its output changes. */
export function editSpec(folder: string, name: string, mark: string): void {
  const file = join(folder, "specs", name, "openapi.yaml");
  const text = readFileSync(file, "utf8");
  const edited = text.replace(/^( {2}title: ).*$/m, `$1${JSON.stringify(`Edited ${mark}`)}`);
  if (edited === text) throw new Error(`${file} has no title to edit`);
  writeFileSync(file, edited);
}
