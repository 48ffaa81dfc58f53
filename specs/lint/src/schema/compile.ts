import { isRef } from "@redocly/openapi-core";
import type { ValidateFunction } from "ajv/dist/2020.js";
import { createAjv } from "./ajv.js";
import { isObject, type JsonObject } from "./json.js";
import { child, type Place, type Resolver } from "./layers.js";

const ajv = createAjv({ strict: false, logger: false });

/** Keywords whose values are data or words, so that a `$ref` in them is no reference. */
const opaque = new Set(["example", "examples", "default", "const", "enum", "discriminator"]);
const maps = new Set(["properties", "patternProperties", "dependentSchemas"]);

/** A validator for the schema at `place`, whichever files it is spread over. Throws when the schema does not compile. */
export function compile(place: Place, context: Resolver): ValidateFunction {
  const definitions: JsonObject = {};
  const names = new Map<string, string>();

  function refer(reference: { $ref: string }, from: Place): string {
    const target = context.resolve<unknown & object>(reference, from.location.source.absoluteRef);
    if (!target.location) return "#/$defs/any";
    const pointer = target.location.absolutePointer;
    const known = names.get(pointer);
    if (known !== undefined) return known;
    const name = `#/$defs/s${names.size}`;
    names.set(pointer, name);
    definitions[name.slice("#/$defs/".length)] = copy({ node: target.node, location: target.location });
    return name;
  }

  function copy(from: Place, isMap = false): unknown {
    const { node } = from;
    if (Array.isArray(node)) return node.map((_, index) => copy(child(from, index)));
    if (!isObject(node)) return node;
    if (isMap) return Object.fromEntries(Object.keys(node).map((name) => [name, copy(child(from, name))]));
    const copied = Object.entries(node)
      .filter(([key]) => !key.startsWith("x-"))
      .map(([key, value]) => {
        if (key === "$ref" && isRef(node)) return [key, refer(node, from)];
        return [key, opaque.has(key) ? value : copy(child(from, key), maps.has(key))];
      });
    return Object.fromEntries(copied);
  }

  const root = copy(place);
  return ajv.compile({ $defs: { ...definitions, any: true, root }, $ref: "#/$defs/root" });
}

export function explain(validate: ValidateFunction): string {
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`.trim()).join("; ");
}
