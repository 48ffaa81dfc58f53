import { isRef, type Location, type UserContext } from "@redocly/openapi-core";
import { isObject, type JsonObject } from "./json.js";

/** A value and where it stands, in whichever file that is. */
export interface Place {
  node: unknown;
  location: Location;
}

export interface Layer {
  node: JsonObject;
  location: Location;
}

export type Resolver = Pick<UserContext, "resolve">;

/** The objects that hold together at one place: keys written beside a `$ref`, those of each hop, then the target. */
export function layers(place: Place, context: Resolver): Layer[] {
  const { node, location } = place;
  if (!isObject(node)) return [];
  if (!isRef(node)) return [{ node, location }];
  const resolved = context.resolve<JsonObject>(node, location.source.absoluteRef);
  const hops = (resolved.chain ?? []).map((hop) => ({ node: withoutRef(hop.node), location: hop.location }));
  const target =
    isObject(resolved.node) && resolved.location ? [{ node: resolved.node, location: resolved.location }] : [];
  return [{ node: withoutRef(node), location }, ...hops, ...target].filter(
    (layer) => Object.keys(layer.node).length > 0,
  );
}

/** The one object that a place or its `$ref` leads to. */
export function follow(place: Place, context: Resolver): Layer | undefined {
  return layers(place, context).at(-1);
}

export function child(place: Place, ...keys: (string | number)[]): Place {
  let node = place.node;
  for (const key of keys) {
    node = typeof node === "object" && node !== null && Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined;
  }
  return { node, location: place.location.child(keys) };
}

function withoutRef(node: unknown): JsonObject {
  if (!isObject(node)) return {};
  const { $ref: _, ...siblings } = node;
  return siblings;
}
