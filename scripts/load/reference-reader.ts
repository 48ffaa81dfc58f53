import { Anchors } from "./anchors.js";
import { child, fromFragment } from "./pointer.js";
import type { ProblemLog } from "./problem-log.js";
import type { SourceFile } from "./source-file.js";
import type { Sources } from "./sources.js";
import type { Kind } from "./structure.js";

export interface Found {
  readonly node: unknown;
  readonly file: SourceFile;
  readonly path: readonly string[];
}

/**
 * First tokens that a reference into the first file may have. A reference into an extension has its first token printed
 * bare by `openapi-typescript` 7.13, which is a way to inject code; nothing else of a description is meant to be referred to.
 */
const ROOT_SECTIONS = new Set(["components", "paths", "webhooks"]);

export interface ReferenceSite {
  readonly file: SourceFile;
  readonly path: readonly string[];
  /** What is referred to; a schema where it is not said. */
  readonly kind?: Kind;
}

/** What is said of a reference into a file that has no such place. */
export interface Missing {
  readonly severity: "error" | "warning";
  readonly words: string;
}

const NAMES_NOTHING: Missing = { severity: "error", words: "names nothing" };

/** Reads what a `$ref` names; says what is wrong where it names nothing or what may not be read. */
export class ReferenceReader {
  readonly #root: SourceFile;
  readonly #sources: Sources;
  readonly #log: ProblemLog;
  readonly #known = new Map<SourceFile, Map<string, Found>>();
  readonly #anchors = new Map<SourceFile, Anchors>();

  constructor(root: SourceFile, sources: Sources, log: ProblemLog) {
    this.#root = root;
    this.#sources = sources;
    this.#log = log;
  }

  /** @param missing How it is told that the file has no such place. */
  read(reference: string, site: ReferenceSite, missing: Missing = NAMES_NOTHING): Found | undefined {
    const known = this.#known.get(site.file)?.get(reference);
    if (known !== undefined) {
      return known;
    }
    const named = this.#named(reference, site);
    if (named !== undefined) {
      return named; // What it means depends on the schema that it stands in.
    }
    const found = this.#find(reference, site, missing);
    if (found !== undefined) {
      const byReference = this.#known.get(site.file) ?? new Map<string, Found>();
      byReference.set(reference, found);
      this.#known.set(site.file, byReference);
    }
    return found;
  }

  /** A schema that has a name of its own: an `$anchor`, or an `$id`, or a pointer inside a schema with an `$id`. */
  #named(reference: string, site: ReferenceSite): Found | undefined {
    const { address, fragment } = partsOf(reference);
    const tokens = fromFragment(fragment);
    const isPlain = tokens !== undefined && (site.file !== this.#root || ROOT_SECTIONS.has(tokens[0] ?? ""));
    // Nothing but a schema has a name of its own.
    if ((address === "" && isPlain) || (site.kind ?? "schema") !== "schema") {
      return undefined;
    }
    const here = this.#anchorsOf(site.file);
    const resource = address === "" ? here.resourceOf(site.path) : here.resource(address);
    const isElsewhere = resource === undefined && tokens === undefined;
    const file = isElsewhere ? this.#open(address, placeOf(site)) : resource && site.file;
    if (file === undefined) {
      return undefined;
    }
    const base = resource ?? [];
    const path = tokens === undefined ? this.#anchorsOf(file).anchor(fragment, base) : [...base, ...tokens];
    const isReadable = path !== undefined && (file !== this.#root || ROOT_SECTIONS.has(path[0] ?? ""));
    return isReadable ? this.#follow(file, path, new Set()) : undefined;
  }

  /** Whether a `$dynamicRef` says what a `$ref` would: only one schema of the file has that name. */
  isFixed(reference: string, file: SourceFile): boolean {
    return /^#[^/]/.test(reference) && this.#anchorsOf(file).isFixed(reference.slice(1));
  }

  #anchorsOf(file: SourceFile): Anchors {
    const known = this.#anchors.get(file) ?? new Anchors(file.value);
    this.#anchors.set(file, known);
    return known;
  }

  #find(reference: string, site: ReferenceSite, missing: Missing): Found | undefined {
    const place = placeOf(site);
    const { address, fragment } = partsOf(reference);
    const path = fromFragment(fragment);
    if (path === undefined) {
      const message = `\`${reference}\` is the anchor of no schema, or of several.`;
      this.#log.add({ code: "reference-not-allowed", message, ...place });
      return undefined;
    }
    const file = address === "" ? site.file : this.#open(address, place);
    if (file === undefined) {
      return undefined;
    }
    if (file === this.#root && !ROOT_SECTIONS.has(path[0] ?? "")) {
      const message = `\`${reference}\` points outside \`components\`, \`paths\` and \`webhooks\`.`;
      this.#log.add({ code: "reference-not-allowed", message, help: "Move its target below `components`.", ...place });
      return undefined;
    }
    const node = this.#follow(file, path, new Set());
    if (node === undefined) {
      const { severity, words } = missing;
      this.#log.add({ code: "unresolved-reference", severity, message: `\`${reference}\` ${words}.`, ...place });
      return undefined;
    }
    return node;
  }

  /** Walks to the target; a pointer that leads through a local reference goes on at what that one names. */
  #follow(file: SourceFile, path: readonly string[], trail: Set<string>): Found | undefined {
    let node = file.value;
    for (const [index, token] of path.entries()) {
      const reference = typeof node === "object" && node !== null ? child(node, "$ref") : undefined;
      if (typeof reference === "string" && child(node, token) === undefined) {
        const onward = reference.startsWith("#") ? fromFragment(reference.slice(1)) : undefined;
        if (onward === undefined || trail.has(reference)) {
          return undefined;
        }
        return this.#follow(file, [...onward, ...path.slice(index)], trail.add(reference));
      }
      node = child(node, token);
      if (node === undefined) {
        return undefined;
      }
    }
    return { node, file, path };
  }

  #open(
    address: string,
    place: { readonly file: SourceFile; readonly path: readonly string[] },
  ): SourceFile | undefined {
    const found = this.#sources.find(place.file.address, address);
    if (found === undefined) {
      return undefined; // Fetched before the next attempt.
    }
    if ("file" in found) {
      return found.file;
    }
    if ("problems" in found) {
      this.#log.addLocated(found.problems);
      return undefined;
    }
    const { code, message, help } = found.refusal;
    this.#log.add({ code, message, ...(help === undefined ? {} : { help }), ...place });
    return undefined;
  }
}

function placeOf({ file, path }: ReferenceSite): ReferenceSite {
  return { file, path: path.at(-2) === "mapping" ? path : [...path, "$ref"] };
}

function partsOf(reference: string): { address: string; fragment: string } {
  const hash = reference.indexOf("#");
  return hash === -1
    ? { address: reference, fragment: "" }
    : { address: reference.slice(0, hash), fragment: reference.slice(hash + 1) };
}
