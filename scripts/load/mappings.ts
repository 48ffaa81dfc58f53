import { ensure, isObject, type JsonObject, own, setOwn } from "./json-object.js";
import { fromFragment, toFragment } from "./pointer.js";
import type { Found, ReferenceSite } from "./reference-reader.js";
import type { SourceFile } from "./source-file.js";

export interface MappingTools {
  /** The reference as it is in the bundled document; undefined when it names nothing, which has been reported. */
  rewrite(reference: string, site: ReferenceSite): string | undefined;
  read(reference: string, site: ReferenceSite): Found | undefined;
  isRewritten(schema: object): boolean;
  isComponent(name: string): boolean;
}

/** Values of `discriminator.mapping` are references too, or bare names of schemas; so is `defaultMapping`. */
export function rewriteMapping(node: JsonObject, site: ReferenceSite, tools: MappingTools): void {
  const discriminator = own(node, "discriminator");
  if (!isObject(discriminator)) {
    return;
  }
  const mapping = own(discriminator, "mapping");
  const path = [...site.path, "discriminator"];
  for (const key of isObject(mapping) ? Object.keys(mapping) : []) {
    rewriteTarget(mapping as JsonObject, key, { place: { ...site, path: [...path, "mapping", key] }, tools });
  }
  if (Object.hasOwn(discriminator, "defaultMapping")) {
    rewriteTarget(discriminator, "defaultMapping", { place: { ...site, path: [...path, "defaultMapping"] }, tools });
  }
  keepImplicitNames(node, discriminator, { site, tools });
}

function rewriteTarget(
  holder: JsonObject,
  key: string,
  { place, tools }: { readonly place: ReferenceSite; readonly tools: MappingTools },
): void {
  const target = holder[key];
  if (typeof target !== "string" || tools.isComponent(target)) {
    return;
  }
  const reference = tools.rewrite(target, place);
  if (reference !== undefined) {
    setOwn(holder, key, reference);
  }
}

/** Without a mapping the name of a schema is the value that stands for it: one that is moved to another name keeps the first. */
function keepImplicitNames(
  node: JsonObject,
  discriminator: JsonObject,
  { site, tools }: { readonly site: ReferenceSite; readonly tools: MappingTools },
): void {
  const implied = new Map<string, string>();
  for (const keyword of ["anyOf", "oneOf"]) {
    const members = own(node, keyword);
    for (const [index, member] of (Array.isArray(members) ? members : []).entries()) {
      const written = own(member, "$ref");
      if (typeof written !== "string" || tools.isRewritten(member)) {
        continue;
      }
      const place = { ...site, path: [...site.path, keyword, String(index)] };
      const reference = tools.rewrite(written, place);
      const found = reference === undefined ? undefined : tools.read(written, place);
      if (reference !== undefined && found !== undefined) {
        implied.set(reference, found.path.at(-1) ?? stemOf(found.file));
      }
    }
  }
  if ([...implied].every(([reference, name]) => reference === toFragment(["components", "schemas", name]))) {
    return;
  }
  const mapping = ensure(discriminator, "mapping");
  const mapped = new Set(Object.values(mapping));
  for (const [reference, name] of implied) {
    const isMapped = mapped.has(reference) || mapped.has(fromFragment(reference.slice(1))?.at(-1));
    if (!isMapped && !Object.hasOwn(mapping, name)) {
      setOwn(mapping, name, reference);
    }
  }
}

/** The name of a file without its folder and ending. */
export function stemOf(file: SourceFile): string {
  return file.address
    .replace(/[?#].*$/, "")
    .replace(/^.*[\\/]/, "")
    .replace(/\.[A-Za-z]+$/, "");
}
