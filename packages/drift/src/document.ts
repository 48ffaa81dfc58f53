/** A JSON object whose keys came from elsewhere: read own properties only. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** A part of a document and its JSON pointer there. */
export interface Place {
  readonly node: unknown;
  readonly at: string;
}

export function child({ node, at }: Place, key: string | number): Place {
  const found = Array.isArray(node) ? node[Number(key)] : own(node, String(key));
  return { node: found, at: `${at}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}` };
}

/** Follows local references; a reference that leads nowhere gives a place without a node. */
export function follow(document: JsonObject, place: Place): Place {
  let here = place;
  for (let hops = 0; hops < 100; hops++) {
    const reference = own(here.node, "$ref");
    if (typeof reference !== "string" || !reference.startsWith("#/")) return here;
    here = decodeURIComponent(reference.slice(2))
      .split("/")
      .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
      .reduce<Place>(child, { node: document, at: "" });
  }
  return { node: undefined, at: here.at };
}
