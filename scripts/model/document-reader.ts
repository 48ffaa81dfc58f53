import { isObject, type JsonObject, own } from "../load/json-object.js";
import { child, fromFragment, toPointer } from "../load/pointer.js";
import type { Problem } from "../problems/problem.js";

export type Path = readonly (string | number)[];

/** A node with the place that problems about it name: the place of the target where the node is a reference. */
export interface Placed {
  readonly node: JsonObject;
  readonly path: Path;
}

/** Reads a bundled document and collects what is wrong with it. */
export class DocumentReader {
  readonly document: JsonObject;
  readonly problems: Problem[] = [];
  readonly #known = new Set<string>();

  /**
   * Whoever generates cannot mend the description, so that what can be taken for something is named rather than refused: a
   * path parameter that nobody declares is a text, and of two credentials for one place the first is sent.
   */
  readonly keptByOthers: boolean;

  constructor(document: JsonObject, { keptByOthers = false }: { readonly keptByOthers?: boolean } = {}) {
    this.document = document;
    this.keptByOthers = keptByOthers;
  }

  error(code: string, message: string, path: Path, help?: string): void {
    this.#add("error", { code, message, path, help });
  }

  warn(code: string, message: string, path: Path, help?: string): void {
    this.#add("warning", { code, message, path, help });
  }

  /** The object itself or what its `$ref` names; undefined for anything that is no object. */
  resolve(node: unknown, path: Path): Placed | undefined {
    let current = node;
    let place = path;
    for (let steps = 0; steps < 100 && isObject(current); steps++) {
      const reference = own(current, "$ref");
      if (typeof reference !== "string") {
        return { node: current, path: place };
      }
      const tokens = fromFragment(reference.slice(1)) ?? [];
      current = tokens.reduce<unknown>((at, token) => child(at, token), this.document);
      place = tokens;
    }
    return undefined;
  }

  /** Name of the component of `components.schemas` that a schema is a plain reference to. */
  componentName(schema: unknown): string | undefined {
    const reference = own(schema, "$ref");
    const tokens = typeof reference === "string" ? fromFragment(reference.slice(1)) : undefined;
    return tokens?.length === 3 && tokens[1] === "schemas" ? tokens[2] : undefined;
  }

  #add(
    severity: Problem["severity"],
    found: { code: string; message: string; path: Path; help: string | undefined },
  ): void {
    const { code, message, path, help } = found;
    const pointer = toPointer(path);
    // What stands among the components is read wherever something refers to it.
    const key = `${code} ${pointer} ${message}`;
    if (this.#known.has(key)) {
      return;
    }
    this.#known.add(key);
    this.problems.push({ code, severity, message, pointer, ...(help === undefined ? {} : { help }) });
  }
}

export function text(node: unknown, key: string): string | undefined {
  const value = own(node, key);
  return typeof value === "string" ? value : undefined;
}

/** `{ [key]: value }`, or nothing when there is no text: for members that are absent rather than undefined. */
export function optionalText<Key extends string>(node: unknown, key: Key): { [Name in Key]?: string } {
  const value = text(node, key);
  return value === undefined ? {} : ({ [key]: value } as { [Name in Key]?: string });
}
