import { parse } from "yaml";
import { child, isObject, type JsonObject, own, type Place } from "../document.js";

/** A description and the files that it refers to. */
export interface Description {
  /** One document: what stood in another file stands under `x-drift-files`, and every reference is a local one. */
  readonly document: JsonObject;
  /** Texts by file name, relative to the folder of the description, which is the first. */
  readonly files: ReadonlyMap<string, string>;
}

const filesKey = "x-drift-files";

/**
 * Reads a description of OpenAPI 3.1 or 3.2, in YAML or JSON, with the files beside it and below that it refers to.
 *
 * @param root name of its file
 * @param read the text of a file, by its name relative to the folder of the description; undefined where there is none
 * @throws TypeError for another version, a file that is not there, and references that leave the folder
 */
export function readDescription(root: string, read: (file: string) => string | undefined): Description {
  const files = new Map<string, string>();
  const parts: Record<string, unknown> = {};
  const seen = new WeakSet<object>();

  function load(file: string, from: string): unknown {
    const text = read(file);
    if (text === undefined) throw new TypeError(`${from} refers to ${file}, which is not there`);
    files.set(file, text);
    try {
      return file.endsWith(".json") ? JSON.parse(text) : parse(text);
    } catch {
      throw new TypeError(`${file} cannot be read as ${file.endsWith(".json") ? "JSON" : "YAML"}`);
    }
  }

  /** Makes the references of a part local. `isNames`: its keys are names that people chose, and no keywords. */
  function localise(node: unknown, file: string, isNames: boolean): void {
    if (Array.isArray(node)) for (const item of node) localise(item, file, false);
    // A YAML anchor and its aliases are one object.
    if (!isObject(node) || seen.has(node)) return;
    seen.add(node);
    const { $ref } = node;
    if (!isNames && typeof $ref === "string") Object.assign(node, { $ref: localReference($ref, file) });
    for (const [key, inner] of Object.entries(node)) {
      if (isNames || !data.has(key)) localise(inner, file, !isNames && nameMaps.has(key));
    }
  }

  function localReference(reference: string, file: string): string {
    const [path = "", fragment = ""] = reference.split("#");
    const target = path === "" ? file : nameOf(path, file);
    if (target === root) return `#${fragment}`;
    if (!Object.hasOwn(parts, target)) {
      const part = load(target, file);
      Object.defineProperty(parts, target, { value: part, enumerable: true });
      localise(part, target, false);
    }
    const key = target.replaceAll("~", "~0").replaceAll("/", "~1");
    return `#/${filesKey}/${encodeURIComponent(key)}${fragment}`;
  }

  const document = load(root, root);
  const version = own(document, "openapi");
  if (!isObject(document) || typeof version !== "string" || !/^3\.[12]\./u.test(version)) {
    const found = typeof version === "string" ? `OpenAPI ${version}` : "no OpenAPI description";
    throw new TypeError(`${root} is ${found}; answers are compared with OpenAPI 3.1 and 3.2`);
  }
  localise(document, root, false);
  return { document: files.size === 1 ? document : { ...document, [filesKey]: parts }, files };
}

/** Where a reference leads to, inside the folder of the description. */
function nameOf(path: string, file: string): string {
  const base = "file:///spec/";
  const url = URL.canParse(path, base + file) ? new URL(path, base + file) : undefined;
  if (url === undefined || !url.href.startsWith(base))
    throw new TypeError(`${file} refers to ${path}, outside its folder`);
  return decodeURIComponent(url.href.slice(base.length));
}

/** Keywords that hold data in which `$ref` is a word like any other. */
const data: ReadonlySet<string> = new Set(["example", "examples", "default", "enum", "const"]);
const nameMaps: ReadonlySet<string> = new Set(["properties", "patternProperties", "$defs", "schemas", "responses"]);

export interface FilePlace {
  readonly file: string;
  /** JSON pointer inside the file. */
  readonly at: string;
}

/** The file and the place in it that a pointer into the document means; undefined where there is no such place. */
export function filePlace({ document, files }: Description, at: string): FilePlace | undefined {
  const [root = ""] = files.keys();
  const written = placeAt(document, at);
  const place = written?.node === undefined ? (placeByName(document, at) ?? written) : written;
  if (place === undefined) return undefined;
  const [, first, file = "", ...rest] = place.at.split("/");
  if (first !== filesKey) return { file: root, at: place.at };
  return { file: file.replaceAll("~1", "/").replaceAll("~0", "~"), at: rest.map((key) => `/${key}`).join("") };
}

function placeAt(document: JsonObject, at: string): Place | undefined {
  const keys = at
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  // The place of an answer's or an operation's keyword may be one that has to be added.
  const last = keys.pop();
  const holder = keys.reduce<Place>(child, { node: document, at: "" });
  if (last === undefined) return holder;
  return isObject(holder.node) || Array.isArray(holder.node) ? child(holder, last) : undefined;
}

/**
 * An app's report points into the bundled document of its client package, where the schemas of other files have names: the one
 * that is called so here, when there is one only.
 */
function placeByName(document: JsonObject, at: string): Place | undefined {
  const [, name = "", rest = ""] = /^\/components\/schemas\/([^/]+)(\/.*)?$/u.exec(at) ?? [];
  const files = own(document, filesKey);
  const found = Object.keys(Object(files)).flatMap((file) => {
    const place = child(child({ node: document, at: "" }, filesKey), file);
    const base = file.slice(file.lastIndexOf("/") + 1).replace(/\.\w+$/u, "");
    const inside = [child(child(child(place, "components"), "schemas"), name), child(place, name)];
    return [...inside, ...(base === name ? [place] : [])].filter(({ node }) => isObject(node));
  });
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? undefined : placeAt(document, only.at + rest);
}
