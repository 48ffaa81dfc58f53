import type { ProfileField, ProfileRow } from "@specwright/runtime";
import { isObject, type JsonObject, own, ownObject } from "../json-value.js";
import { resolveReference } from "../local-reference.js";

export interface ProfileAnswer {
  readonly document: unknown;
  /** Schema of the answer that holds the profile. */
  readonly schema: unknown;
  /** JSON pointer to the user in the answer. */
  readonly at: string;
}

/** One row for each `x-profile` key below the user, in the order of the description. */
export function profileRows({ document, schema, at }: ProfileAnswer): ProfileRow[] {
  const rows: ProfileRow[] = [];
  const segments = at.split("/").slice(1);
  const roots = segments.reduce<unknown[]>(
    (schemas, segment) => schemas.flatMap((each) => step(each, segment)),
    [schema],
  );
  for (const root of roots) visit(root, { pointer: at, above: [] });
  return rows;

  interface Here {
    readonly pointer: string;
    /** The part of the profile around: members written as `.city` belong to it. */
    readonly part?: string | undefined;
    /** Keys of the part around that hold for its members. */
    readonly inherited?: Pick<ProfileRow, "element" | "consent"> | undefined;
    /** Schemas on the way here, so that a recursive description ends. */
    readonly above: readonly unknown[];
  }

  function visit(node: unknown, here: Here): void {
    const layers = expand(node).filter((layer) => !here.above.includes(layer));
    const above = [...here.above, ...layers];
    const key = layers.map((layer) => ownObject(layer, "x-profile")).find((found) => found !== undefined);
    const isList = layers.some((layer) => own(layer, "items") !== undefined);
    const below = key === undefined ? here : { ...here, ...read(key, here, isList) };
    for (const layer of layers) {
      for (const [name, property] of Object.entries(ownObject(layer, "properties") ?? {})) {
        const segment = name.replaceAll("~", "~0").replaceAll("/", "~1");
        visit(property, { ...below, pointer: `${here.pointer}/${segment}`, above });
      }
      visit(own(layer, "items"), { ...below, pointer: `${here.pointer}/*`, above });
    }
  }

  /** Adds the row of a key that names a value, or opens the part that the key names. */
  function read(key: JsonObject, here: Here, isList: boolean): Pick<Here, "part" | "inherited"> {
    const { field: written, ...rest } = key;
    const field = String(written).startsWith(".") ? `${here.part}${written}` : String(written);
    const pointer = isList ? `${here.pointer}/*` : here.pointer;
    const [group = ""] = field.split(".");
    const isElement = elementGroups.has(group);
    if (isElement && field === group) {
      return { part: field, inherited: { element: pointer, ...pick(rest, "consent") } };
    }
    if (parts.test(field)) {
      return { part: field, inherited: undefined };
    }
    // A list whose entries each name one account; a single value describes the one account there is.
    const element = isElement && isList && here.inherited === undefined ? { element: pointer } : {};
    rows.push({ field: field as ProfileField, pointer, ...element, ...here.inherited, ...rest } as ProfileRow);
    return {};
  }

  function step(node: unknown, segment: string): unknown[] {
    const name = segment.replaceAll("~1", "/").replaceAll("~0", "~");
    return expand(node).flatMap((layer) => {
      const property = own(own(layer, "properties"), name);
      if (property !== undefined) return [property];
      return /^\d+$/.test(name) && isObject(own(layer, "items")) ? [own(layer, "items")] : [];
    });
  }

  /** A schema, what its reference leads to, and the branches of its compositions. */
  function expand(node: unknown, seen: Set<unknown> = new Set()): JsonObject[] {
    if (!isObject(node) || seen.has(node)) return [];
    seen.add(node);
    const reference = own(node, "$ref");
    const target = typeof reference === "string" ? expand(resolveReference(document, reference), seen) : [];
    const branches = ["allOf", "anyOf", "oneOf"].flatMap((word) => {
      const list = own(node, word);
      return Array.isArray(list) ? list.flatMap((branch) => expand(branch, seen)) : [];
    });
    return [node, ...target, ...branches];
  }
}

const elementGroups = new Set(["bankAccounts", "depositoryAccounts", "consents"]);
const parts = /^address\.[a-z]+$/;

function pick(key: JsonObject, name: "consent"): Pick<ProfileRow, "consent"> {
  const value = own(key, name);
  return typeof value === "string" ? ({ [name]: value } as Pick<ProfileRow, "consent">) : {};
}
