import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import { places } from "../extensions/places.js";
import { shapes } from "../extensions/shapes.js";
import { explain } from "../schema/compile.js";
import { isObject, type JsonObject } from "../schema/json.js";

const rule: Oas3Rule = () => ({
  any: (node, context) => checkKeys(node, context),
  ref: (reference, context) => checkKeys(reference, context),
});

function checkKeys(node: unknown, context: UserContext): void {
  // Only such kinds hold extensions; in a map of names, such as headers, `x-` is the start of a name.
  if (!isObject(node) || context.type.extensionsPrefix === undefined) return;
  for (const key of Object.keys(node)) {
    if (!key.startsWith("x-")) continue;
    const problem = problemOf(key, node, context.type.name);
    if (problem) context.report({ message: problem, location: context.location.child(key).key() });
  }
}

function problemOf(key: string, holder: JsonObject, kind: string): string | undefined {
  const place = places.get(key);
  const validate = shapes.get(key);
  if (place === undefined || validate === undefined)
    return `${key} is not one of our keys. They are listed in specs/README.md.`;
  if ((place.on && !place.on.includes(kind)) || (place.when && !place.when(holder)))
    return `${key} belongs on ${place.words}.`;
  return validate(holder[key]) ? undefined : `${key} does not have its shape: ${explain(validate)}.`;
}

export default rule;
