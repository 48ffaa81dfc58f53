import { forgetNames } from "./anchors.js";
import { checkShape } from "./check-shape.js";
import { ComponentNames } from "./component-names.js";
import { ExtensionReferences } from "./extension-references.js";
import { ensure, isObject, type JsonObject, own, setOwn } from "./json-object.js";
import { type MappingTools, rewriteMapping, stemOf } from "./mappings.js";
import { child, fromFragment, toFragment } from "./pointer.js";
import type { ProblemLog } from "./problem-log.js";
import { type Found, type Missing, ReferenceReader } from "./reference-reader.js";
import type { SourceFile } from "./source-file.js";
import type { Sources } from "./sources.js";
import { type Kind, shapeOf } from "./structure.js";
import { multiplies, UnionSizes } from "./union-sizes.js";
import { type Entered, walk } from "./walk.js";

/** Where a node of the bundled document was read: for a node that is not noted, its nearest noted ancestor counts. */
export interface Origin {
  readonly file: SourceFile;
  readonly path: readonly string[];
}

export type Origins = WeakMap<object, Origin>;

/** Kinds that `openapi-typescript` and the model want in their place, although OpenAPI has a section for them. */
const INLINE: ReadonlySet<Kind> = new Set(["pathItem", "mediaType"]);

/** A schema that a reference names and no file has: `refuse` the description, or take `any` value there, with a warning. */
export type MissingSchemas = "refuse" | "any";

/** Keywords that make another type of what a reference names. */
const SHAPING = "properties required allOf anyOf oneOf enum items additionalProperties".split(" ");

const ANY_VALUE: Missing = { severity: "warning", words: "names nothing; any value is taken for right there" };

interface Site extends Origin {
  readonly kind: Kind;
}

/**
 * Makes one document of a description and the files it refers to. Afterwards each `$ref` has the form
 * `#/components/<section>/<name>` with the section of its own kind, whatever it pointed at before: no later stage has to
 * follow a pointer into the middle of something, and no text of a reference reaches the generated code.
 *
 * The values of the files are changed. Problems go to the log.
 */
export function bundle(
  root: SourceFile,
  sources: Sources,
  { log, missingSchemas }: { readonly log: ProblemLog; readonly missingSchemas: MissingSchemas },
): { document: JsonObject; origins: Origins } {
  return new Bundler(root, sources, { log, missingSchemas }).run();
}

class Bundler {
  readonly #root: SourceFile;
  readonly #document: JsonObject;
  readonly #log: ProblemLog;
  readonly #takesAny: boolean;
  readonly #extensions: ExtensionReferences;
  readonly #reader: ReferenceReader;
  readonly #names: ComponentNames;
  readonly #origins: Origins = new WeakMap();
  /** Objects seen and as what: YAML aliases share objects, and a moved part stays in its first place as well. */
  readonly #visited = new Map<object, Kind>();
  readonly #replaced = new Map<object, unknown>();
  /** New reference by section, file and pointer of the target. */
  readonly #moved = new Map<string, string>();
  /** Put into the document last: while it is being walked they would be taken for text of the first file. */
  readonly #additions: { readonly section: string; readonly name: string; readonly node: unknown }[] = [];
  /** Schemas whose unions may multiply. */
  readonly #composed: { readonly node: JsonObject; readonly site: Site }[] = [];
  readonly #queue: { readonly node: unknown; readonly site: Site }[] = [];
  /** Targets that are being put in the place of their reference: meeting one again would never end. */
  readonly #merging = new Set<unknown>();
  readonly #knowsNullable: boolean;
  readonly #tools: MappingTools;
  /** Objects of those kinds that are being walked: a reference to one inside itself would make a circle. */
  readonly #open = new Set<unknown>();

  constructor(
    root: SourceFile,
    sources: Sources,
    { log, missingSchemas }: { readonly log: ProblemLog; readonly missingSchemas: MissingSchemas },
  ) {
    this.#root = root;
    this.#takesAny = missingSchemas === "any";
    this.#extensions = new ExtensionReferences(log);
    this.#document = root.value as JsonObject;
    this.#log = log;
    this.#reader = new ReferenceReader(root, sources, log);
    this.#names = new ComponentNames(this.#document);
    this.#origins.set(this.#document, { file: root, path: [] });
    this.#knowsNullable = String(this.#document.openapi).startsWith("3.0");
    this.#tools = {
      rewrite: (reference, place) => this.#rewrite(reference, { ...place, kind: "schema" }),
      read: (reference, place) => this.#reader.read(reference, place),
      isRewritten: (schema) => this.#visited.has(schema),
      isComponent: (name) => own(own(own(this.#document, "components"), "schemas"), name) !== undefined,
    };
  }

  run(): { document: JsonObject; origins: Origins } {
    this.#keepNames();
    this.#walk(this.#document, { file: this.#root, path: [], kind: "root" });
    // Walking one may queue others; the iterator sees them.
    for (const { node, site } of this.#queue) {
      this.#walk(node, site);
    }
    for (const { section, name, node } of this.#additions) {
      setOwn(ensure(ensure(this.#document, "components"), section), name, node);
    }
    this.#extensions.removeDangling(this.#document);
    this.#reportUnions();
    for (const [node, kind] of this.#visited) {
      if (kind === "schema" && isObject(node)) {
        forgetNames(node);
      }
    }
    return { document: this.#document, origins: this.#origins };
  }

  /** A component that is nothing but a reference to another file is the name of what stands there: it needs no second one. */
  #keepNames(): void {
    for (const [section, slot] of shapeOf("components").fields) {
      const named = own(this.#document.components, section);
      if (slot.holds !== "map" || !isObject(named) || INLINE.has(slot.of)) {
        continue;
      }
      for (const [name, node] of Object.entries(named)) {
        if (isObject(node) && typeof node.$ref === "string" && !node.$ref.startsWith("#") && isAlone(node)) {
          this.#keepName(node.$ref, { section, name, kind: slot.of });
        }
      }
    }
  }

  #keepName(reference: string, { section, name, kind }: { section: string; name: string; kind: Kind }): void {
    const site = { file: this.#root, path: ["components", section, name], kind };
    const found = this.#reader.read(reference, site, ...(this.#takesAny && kind === "schema" ? [ANY_VALUE] : []));
    if (found === undefined || found.file === this.#root || !isObject(found.node)) {
      return;
    }
    const key = JSON.stringify([section, found.file.address, found.path]);
    if (!this.#moved.has(key)) {
      this.#moved.set(key, this.#moveTo(found, { section, name, kind }));
    }
  }

  #walk(node: unknown, { file, path, kind }: Site): unknown {
    return walk(
      { node, kind, path },
      {
        enter: (entered, enteredKind, at) => this.#enter(entered, { file, path: at, kind: enteredKind }),
        leave: (left, leftKind) => {
          if (INLINE.has(leftKind)) {
            this.#open.delete(left);
          }
          return left;
        },
        enterReferredMap: (map, of, at) => this.#mergeMap(map, { file, path: at, kind: of }),
      },
    );
  }

  #enter(node: JsonObject, site: Site): Entered {
    if (this.#visited.get(node) === site.kind) {
      return { node: this.#replaced.get(node) ?? node, descend: false };
    }
    this.#visited.set(node, site.kind);
    this.#extensions.note(node, site);
    if (INLINE.has(site.kind)) {
      this.#open.add(node);
    }
    const dynamic = site.kind === "schema" && node.$ref === undefined ? node.$dynamicRef : undefined;
    if (typeof dynamic === "string" && this.#reader.isFixed(dynamic, site.file)) {
      node.$ref = dynamic;
      delete node.$dynamicRef;
    }
    // JSON Schema 2020-12 lets keywords stand beside a `$ref`; all other siblings are texts.
    if (typeof node.$ref !== "string" || site.kind === "schema") {
      this.#check(node, site);
    }
    if (typeof node.$ref !== "string") {
      return { node, descend: true };
    }
    if (shapeOf(site.kind).section === undefined || INLINE.has(site.kind)) {
      const merged = this.#merge(node, site);
      this.#replaced.set(node, merged);
      return { node: merged, descend: false };
    }
    if (site.kind !== "schema") {
      this.#reportIgnored(node, site);
    }
    const reference = this.#rewrite(node.$ref, site);
    if (reference !== undefined) {
      node.$ref = reference;
    } else if (site.kind === "schema") {
      delete node.$ref;
    }
    return { node, descend: site.kind === "schema" };
  }

  #reportBeside(node: JsonObject, site: Site): void {
    const beside = SHAPING.find((key) => Object.hasOwn(node, key));
    if (this.#knowsNullable && node.$ref !== undefined && beside !== undefined) {
      const message = `OpenAPI 3.0 ignores what stands beside a \`$ref\`; \`${beside}\` is gone by here, as it is since 3.1.`;
      const path = [...site.path, beside];
      this.#log.add({ code: "beside-reference", severity: "warning", message, file: site.file, path });
    }
  }

  #reportUnions(): void {
    const sizes = new UnionSizes((reference) =>
      fromFragment(reference.slice(1))?.reduce<unknown>((at, token) => child(at, token), this.#document),
    );
    for (const { node, site } of this.#composed) {
      for (const part of sizes.leftOut(node)) {
        const items = Array.isArray(node.allOf) ? node.allOf : [];
        const path = [...site.path, ...(typeof part === "string" ? [part] : ["allOf", String(items.indexOf(part))])];
        const message =
          "By itself or together with what stands before it this has too many members for a type; the type leaves it out.";
        this.#log.add({ code: "not-supported", severity: "warning", message, file: site.file, path });
      }
    }
  }

  /** OpenAPI, Reference Object: "any properties added SHALL be ignored". */
  #reportIgnored(node: JsonObject, { file, path }: Site): void {
    for (const key of Object.keys(node)) {
      if (!/^(\$ref|summary|description|x-.*)$/.test(key)) {
        const message = `\`${key}\` has no meaning beside \`$ref\` and is left out of account.`;
        this.#log.add({ code: "unknown-field", severity: "warning", message, file, path: [...path, key] });
      }
    }
  }

  #check(node: JsonObject, site: Site): void {
    if (site.kind === "schema" && multiplies(node)) {
      this.#composed.push({ node, site: { ...site, path: [...site.path] } });
    }
    for (const problem of checkShape(node, site.kind, site.path)) {
      this.#log.add({ ...problem, file: site.file });
    }
    if (site.kind === "schema" && node.nullable === true && !this.#knowsNullable) {
      const message = "`nullable` has no meaning since OpenAPI 3.1, so null is not allowed here.";
      const path = [...site.path, "nullable"];
      this.#log.add({ code: "not-supported", severity: "warning", message, file: site.file, path });
    }
    if (site.kind === "schema") {
      this.#reportBeside(node, site);
      rewriteMapping(node, site, this.#tools);
    }
  }

  /** The reference as `#/components/…`, moving its target there where it stands elsewhere. */
  #rewrite(reference: string, site: Site): string | undefined {
    const found = this.#reader.read(reference, site, ...(this.#takesAny && site.kind === "schema" ? [ANY_VALUE] : []));
    const section = shapeOf(site.kind).section;
    if (found === undefined || section === undefined) {
      return undefined;
    }
    const [holder, holderSection, name] = found.path;
    const inPlace =
      found.file === this.#root && found.path.length === 3 && holder === "components" && holderSection === section;
    if (inPlace && name !== undefined) {
      return toFragment(found.path);
    }
    const key = JSON.stringify([section, found.file.address, found.path]);
    let moved = this.#moved.get(key);
    if (moved === undefined && !isObject(found.node) && !(site.kind === "schema" && typeof found.node === "boolean")) {
      const message = `\`${reference}\` must name an object.`;
      this.#log.add({ code: "wrong-type", message, file: site.file, path: site.path });
      return undefined;
    }
    if (moved === undefined) {
      moved = this.#move(found, { section, kind: site.kind });
      this.#moved.set(key, moved);
    }
    return moved;
  }

  #move(found: Found, { section, kind }: { section: string; kind: Kind }): string {
    return this.#moveTo(found, { section, name: this.#names.claim(section, wordsFor(found)), kind });
  }

  #moveTo(found: Found, { section, name, kind }: { section: string; name: string; kind: Kind }): string {
    this.#additions.push({ section, name, node: found.node });
    if (isObject(found.node)) {
      this.#origins.set(found.node, { file: found.file, path: found.path });
    }
    this.#queue.push({ node: found.node, site: { file: found.file, path: found.path, kind } });
    return toFragment(["components", section, name]);
  }

  /** What a reference names, put in its place, with the members that stand beside the reference. */
  #merge(node: JsonObject, site: Site): unknown {
    const found = this.#reader.read(String(node.$ref), site);
    if (found === undefined) {
      return node;
    }
    if (this.#merging.has(found.node) || this.#open.has(found.node)) {
      this.#log.add({
        code: "circular-reference",
        message: `\`${String(node.$ref)}\` contains itself, which only schemas may.`,
        file: site.file,
        path: [...site.path, "$ref"],
      });
      return {};
    }
    this.#merging.add(found.node);
    const { $ref: _reference, ...siblings } = node;
    const inner =
      isObject(found.node) && Object.keys(siblings).length > 0 ? { ...found.node, ...siblings } : found.node;
    const merged = this.#walk(inner, { file: found.file, path: found.path, kind: site.kind });
    this.#merging.delete(found.node);
    if (isObject(merged) && merged !== found.node) {
      this.#origins.set(merged, { file: found.file, path: found.path });
    } else if (isObject(found.node)) {
      this.#origins.set(found.node, { file: found.file, path: found.path });
    }
    return merged;
  }

  /** `properties: { $ref: … }`: no version of OpenAPI says so, and many split descriptions do it. */
  #mergeMap(map: JsonObject, site: Site): unknown {
    const found = this.#reader.read(String(map.$ref), site);
    if (found === undefined || !isObject(found.node) || this.#merging.has(found.node)) {
      return {};
    }
    this.#merging.add(found.node);
    this.#origins.set(found.node, { file: found.file, path: found.path });
    for (const key of Object.keys(found.node)) {
      const place = { file: found.file, path: [...found.path, key], kind: site.kind };
      setOwn(found.node, key, this.#walk(found.node[key], place));
    }
    this.#merging.delete(found.node);
    return found.node;
  }
}

/** A name for what is moved: the last token that is a name, or the file's name when the whole file is meant. */
function wordsFor({ file, path }: Found): string {
  const last = path.at(-1);
  if (last === undefined) {
    return stemOf(file);
  }
  if (path.length <= 3) {
    return last;
  }
  const useful = path.filter((token) => !/^(components|schemas|properties|content|schema|\d+)$/.test(token));
  return useful.slice(-3).join("_");
}

function isAlone({ $ref: _, ...others }: JsonObject): boolean {
  return Object.keys(others).length === 0;
}
