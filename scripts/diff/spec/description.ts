import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parse } from "yaml";

/** A value of a description: its file and the JSON pointer in it, without `#`. */
export interface Position {
  readonly file: string;
  readonly pointer: string;
}

export interface DescribedOperation {
  /** `operationId`, or method and path where there is none. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly position: Position;
}

const METHODS = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]);

/** A description with its split files, as far as it takes to tell which operations a place in it reaches. */
export class Description {
  readonly #documents = new Map<string, unknown>();
  readonly #reached = new Map<string, readonly Position[]>();
  readonly operations: readonly DescribedOperation[];

  /** @param file Absolute path of the entry file. */
  constructor(readonly file: string) {
    this.operations = this.#findOperations();
  }

  /** The value at a path from the entry (`/paths/~1users/get/parameters/2`), references followed on the way. */
  at(pointer: string): unknown {
    let position: Position = { file: this.file, pointer: "" };
    for (const segment of splitPointer(pointer)) {
      position = this.#followed({ file: position.file, pointer: `${position.pointer}/${segment}` });
    }
    return this.#value(position);
  }

  /** Names of the operations that use a place, directly or through references. */
  operationsAt(place: Position): string[] {
    const uses = (start: Position) => start.file === place.file && isWithin(place.pointer, start.pointer);
    return this.operations
      .filter(({ position }) => uses(position) || this.#reach(position).some(uses))
      .map(({ name }) => name);
  }

  #findOperations(): DescribedOperation[] {
    const found: DescribedOperation[] = [];
    const paths = this.#value({ file: this.file, pointer: "/paths" });
    for (const path of Object.keys(isObject(paths) ? paths : {})) {
      const item = this.#followed({ file: this.file, pointer: `/paths/${escapeSegment(path)}` });
      const value = this.#value(item);
      if (!isObject(value)) continue;
      for (const method of Object.keys(value).filter((key) => METHODS.has(key))) {
        const position = this.#followed({ file: item.file, pointer: `${item.pointer}/${method}` });
        const id = (this.#value(position) as { operationId?: unknown } | undefined)?.operationId;
        const name = typeof id === "string" ? id : `${method.toUpperCase()} ${path}`;
        found.push({ name, method, path, position });
      }
    }
    return found;
  }

  /** Every place that a reference below this one points at. */
  #reach(start: Position): readonly Position[] {
    const key = `${start.file}#${start.pointer}`;
    const known = this.#reached.get(key);
    if (known) return known;
    const reached = new Map<string, Position>();
    const waiting = [start];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      for (const target of this.#references(next)) {
        const name = `${target.file}#${target.pointer}`;
        if (!reached.has(name)) waiting.push(target);
        reached.set(name, target);
      }
    }
    const result = [...reached.values()];
    this.#reached.set(key, result);
    return result;
  }

  #references({ file, pointer }: Position): Position[] {
    const found: Position[] = [];
    const visit = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(visit);
      if (!isObject(value)) return;
      if (typeof value.$ref === "string") found.push(target(file, value.$ref));
      Object.values(value).forEach(visit);
    };
    visit(this.#value({ file, pointer }));
    return found;
  }

  #followed(position: Position): Position {
    let current = position;
    // A reference to itself would go on for ever; no real description chains as many.
    for (let steps = 0; steps < 32; steps += 1) {
      const value = this.#value(current);
      if (!isObject(value) || typeof value.$ref !== "string") return current;
      current = target(current.file, value.$ref);
    }
    return current;
  }

  #value({ file, pointer }: Position): unknown {
    let value = this.#document(file);
    for (const segment of splitPointer(pointer)) {
      if (typeof value !== "object" || value === null) return undefined;
      value = (value as Record<string, unknown>)[unescapeSegment(segment)];
    }
    return value;
  }

  #document(file: string): unknown {
    if (!this.#documents.has(file)) this.#documents.set(file, readDocument(file));
    return this.#documents.get(file);
  }
}

function readDocument(file: string): unknown {
  try {
    return parse(readFileSync(file, "utf8"), { maxAliasCount: -1, logLevel: "silent" });
  } catch {
    // The diff itself reports a file that cannot be read, with line and column.
    return undefined;
  }
}

function target(from: string, reference: string): Position {
  const [file = "", pointer = ""] = reference.split("#");
  return { file: file === "" ? from : resolve(dirname(from), file), pointer: decode(pointer) };
}

function decode(pointer: string): string {
  try {
    return decodeURIComponent(pointer);
  } catch {
    return pointer;
  }
}

function isWithin(pointer: string, start: string): boolean {
  return pointer === start || pointer.startsWith(`${start}/`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function splitPointer(pointer: string): string[] {
  return pointer
    .replace(/^#?\/?/, "")
    .split("/")
    .filter((segment) => segment !== "");
}

/** RFC 6901, section 4. */
export function unescapeSegment(segment: string): string {
  return segment.replaceAll("~1", "/").replaceAll("~0", "~");
}

function escapeSegment(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
