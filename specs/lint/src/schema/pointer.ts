import { unescapePointerFragment } from "@redocly/openapi-core";
import { isObject, list, own, types } from "./json.js";
import { child, type Layer, layers, type Place, type Resolver } from "./layers.js";

/** All schemas that may apply to a value at `place`: its layers and the branches of its compositions. */
export function expand(place: Place, context: Resolver, seen: Set<string> = new Set()): Layer[] {
  return layers(place, context).flatMap((layer) => {
    const pointer = layer.location.absolutePointer;
    if (seen.has(pointer)) return [];
    seen.add(pointer);
    const branches = ["allOf", "anyOf", "oneOf"].flatMap((key) =>
      list(layer.node[key]).flatMap((_, index) => expand(child(layer, key, index), context, seen)),
    );
    return [layer, ...branches];
  });
}

/** Follows a JSON pointer into the values that a schema describes; an empty answer means that no value has that place. */
export function schemasAt(place: Place, pointer: string, context: Resolver): Place[] {
  const segments = pointer.split("/").slice(1).map(unescapePointerFragment);
  return segments.reduce<Place[]>(
    (places, segment) => places.flatMap((each) => expand(each, context).flatMap((layer) => step(layer, segment))),
    [place],
  );
}

export function isArray(place: Place, context: Resolver): boolean {
  return expand(place, context).some(({ node }) => types(node).includes("array") || own(node, "items") !== undefined);
}

function step(layer: Layer, segment: string): Place[] {
  if (own(own(layer.node, "properties"), segment) !== undefined) return [child(layer, "properties", segment)];
  if (/^\d+$/u.test(segment)) {
    const index = Number(segment);
    if (list(layer.node.prefixItems)[index] !== undefined) return [child(layer, "prefixItems", index)];
    if (isObject(layer.node.items)) return [child(layer, "items")];
  }
  return isObject(layer.node.additionalProperties) ? [child(layer, "additionalProperties")] : [];
}
