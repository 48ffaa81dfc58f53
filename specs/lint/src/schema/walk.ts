import { entries, list } from "./json.js";
import { child, type Layer, layers, type Place, type Resolver } from "./layers.js";

const single = [
  "items",
  "contains",
  "additionalProperties",
  "unevaluatedItems",
  "unevaluatedProperties",
  "contentSchema",
  "then",
  "else",
];
const lists = ["allOf", "anyOf", "oneOf", "prefixItems"];
const maps = ["properties", "patternProperties", "dependentSchemas"];

/** Visits every schema that a value at `place` can meet, each once; `if` and `not` describe no value and are left out. */
export function walkSchema(
  place: Place,
  context: Resolver,
  visit: (layer: Layer) => void,
  seen: Set<string> = new Set(),
): void {
  for (const layer of layers(place, context)) {
    const pointer = layer.location.absolutePointer;
    if (seen.has(pointer)) continue;
    seen.add(pointer);
    visit(layer);
    for (const part of parts(layer)) walkSchema(part, context, visit, seen);
  }
}

function parts(layer: Layer): Place[] {
  return [
    ...single.map((key) => child(layer, key)),
    ...lists.flatMap((key) => list(layer.node[key]).map((_, index) => child(layer, key, index))),
    ...maps.flatMap((key) => entries(layer.node[key]).map(([name]) => child(layer, key, name))),
  ];
}
