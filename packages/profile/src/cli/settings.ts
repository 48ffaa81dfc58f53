import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Arguments } from "./arguments.js";
import { UsageError } from "./usage-error.js";

type Tree = Record<string, unknown>;

/** What a client and its operation are given. */
export interface ProviderSettings {
  readonly options: Tree;
  readonly input: Tree;
}

export interface SettingsSource {
  readonly given: Arguments;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  /** Names that variables of the environment may begin with. */
  readonly providers: readonly string[];
}

/** Settings by provider: the file first, then the environment over it, then the flags. */
export function readSettings({ given, environment, folder, providers }: SettingsSource): Map<string, ProviderSettings> {
  const settings = new Map<string, ProviderSettings>();
  const of = (provider: string): ProviderSettings => {
    const known = settings.get(provider) ?? { options: newTree(), input: newTree() };
    settings.set(provider, known);
    return known;
  };
  for (const [provider, entry] of Object.entries(readFile(given.config, folder))) {
    for (const part of ["options", "input"] as const) copy(own(entry, part), of(provider)[part]);
  }
  for (const provider of providers) {
    const start = `${provider.toUpperCase().replaceAll("-", "_")}_`;
    for (const [name, value] of Object.entries(environment)) {
      if (value === undefined || value === "" || !name.startsWith(start)) continue;
      const keys = name.slice(start.length).split("__");
      if (keys[0] === "INPUT")
        set(
          of(provider).input,
          keys.slice(1).map((key) => key.toLowerCase()),
          value,
        );
      else set(of(provider).options, keys.map(camelCase), value);
    }
  }
  for (const part of ["option", "input"] as const) {
    for (const text of given[part]) {
      const [, provider, path, value] = /^([^.=]+)\.([^=]+)=(.*)$/su.exec(text) ?? [];
      if (provider === undefined || path === undefined || value === undefined) {
        throw new UsageError(`--${part} takes provider.key=value`);
      }
      set(of(provider)[part === "option" ? "options" : "input"], path.split("."), value);
    }
  }
  return settings;
}

function readFile(path: string | undefined, folder: string): Tree {
  const file = join(folder, path ?? "specwright.profile.json");
  if (path === undefined && !existsSync(file)) return {};
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    // The words of JSON.parse quote the file, and the file holds credentials.
    throw new UsageError(error instanceof SyntaxError ? `${file} is not JSON` : (error as Error).message);
  }
  if (typeof read !== "object" || read === null || Array.isArray(read)) throw new UsageError(`${file} holds no object`);
  return read as Tree;
}

/** No prototype: a key may be called `__proto__`. */
function newTree(): Tree {
  return Object.create(null);
}

function own(value: unknown, key: string): Tree {
  const found = typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : {};
  return typeof found === "object" && found !== null ? (found as Tree) : {};
}

function copy(from: Tree, to: Tree): void {
  for (const [key, value] of Object.entries(from)) {
    const isTree = typeof value === "object" && value !== null && !Array.isArray(value);
    if (isTree) copy(value as Tree, child(to, key));
    else to[key] = value;
  }
}

function child(tree: Tree, key: string): Tree {
  const known = tree[key];
  if (typeof known === "object" && known !== null) return known as Tree;
  const made = newTree();
  tree[key] = made;
  return made;
}

function set(tree: Tree, path: readonly string[], value: string): void {
  const [key = "", ...rest] = path;
  if (rest.length > 0) set(child(tree, key), rest, value);
  else tree[key] = value;
}

function camelCase(name: string): string {
  return name.toLowerCase().replace(/_+([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());
}
