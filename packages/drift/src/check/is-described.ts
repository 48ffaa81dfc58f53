import { child, follow, isObject, type JsonObject, own, type Place } from "../document.js";
import { branches, type Checker, type Here, isBroken, listOf } from "./checked.js";

interface Member {
  readonly document: JsonObject;
  readonly checker: Checker;
  /** Schema of the whole value. */
  readonly schema: Place;
  readonly value: unknown;
  /** JSON pointer of the member in the value. */
  readonly pointer: string;
}

/**
 * Whether any schema that applies to an object describes a member of it. Schemas reach one object by several ways, such as a property
 * that two parts of an `allOf` describe, each in part: what one of them does not know, another may.
 */
export function isDescribed({ document, checker, schema, value, pointer }: Member): boolean {
  const keys = pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const name = keys.pop() ?? "";
  let places = expand([schema], value);
  let current = value;
  for (const key of keys) {
    current = Array.isArray(current) ? current[Number(key)] : own(current, key);
    places = expand(
      places.flatMap((place) => step(place, key)),
      current,
    );
  }
  return places.some((place) => step(place, name).length > 0 || listOf(own(place.node, "required")).includes(name));

  /** The schemas, what they refer to, their parts, and the branches of their unions that hold. */
  function expand(some: readonly Place[], at: unknown): Place[] {
    const here: Here = { pointer: "", sensitive: true, depth: 0 };
    const all: Place[] = [];
    const queue = [...some];
    for (let place = queue.shift(); place !== undefined; place = queue.shift()) {
      const known = place;
      if (!isObject(place.node) || all.some(({ node }) => node === known.node)) continue;
      all.push(place);
      if (place.node.$ref !== undefined) {
        queue.push(follow(document, { node: { $ref: place.node.$ref }, at: place.at }));
      }
      queue.push(...branches(place, "allOf"), ...["then", "else"].map((word) => child(known, word)));
      const options = [...branches(place, "anyOf"), ...branches(place, "oneOf")];
      queue.push(...options.filter((option) => !isBroken(checker.evaluate(option, at, here))));
    }
    return all;
  }
}

/** The schemas that one schema has for a member or an entry. */
function step(place: Place, key: string): Place[] {
  const { node } = place;
  const property = child(child(place, "properties"), key);
  if (property.node !== undefined) return [property];
  const holder = child(place, "patternProperties");
  const patterns = Object.keys(Object(holder.node)).filter((text) => matches(text, key));
  if (patterns.length > 0) return patterns.map((text) => child(holder, text));
  if (/^\d+$/u.test(key) && own(node, "items") !== undefined) return [child(place, "items")];
  const prefix = branches(place, "prefixItems")[Number(key)];
  if (prefix !== undefined) return [prefix];
  const further = child(place, "additionalProperties");
  return further.node === undefined || further.node === false ? [] : [further];
}

function matches(pattern: string, key: string): boolean {
  try {
    return new RegExp(pattern, "u").test(key);
  } catch {
    return false;
  }
}
