import { isObject, type JsonObject, own } from "../json-value.js";
import { resolveReference } from "../local-reference.js";

/** The first schema that declares a property, through references and compositions; undefined when none does. */
export function knownProperty(document: unknown, schema: unknown, name: string): unknown {
  return search({ document, name, visited: new Set(), unions: true }, schema);
}

/** As {@link knownProperty}, without looking into the branches of `oneOf` and `anyOf`. */
export function sharedProperty(document: unknown, schema: unknown, name: string): unknown {
  return search({ document, name, visited: new Set(), unions: false }, schema);
}

interface Search {
  readonly document: unknown;
  readonly name: string;
  readonly visited: Set<unknown>;
  readonly unions: boolean;
}

function search(task: Search, schema: unknown): unknown {
  if (!isObject(schema) || task.visited.has(schema)) {
    return undefined;
  }
  task.visited.add(schema);
  const declared = own(schema.properties, task.name);
  if (declared !== undefined) {
    return declared;
  }
  for (const part of parts(task, schema)) {
    const found = search(task, part);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function parts(task: Search, schema: JsonObject): unknown[] {
  const result: unknown[] = [];
  if (typeof schema.$ref === "string") {
    result.push(resolveReference(task.document, schema.$ref));
  }
  for (const keyword of task.unions ? ["allOf", "oneOf", "anyOf"] : ["allOf"]) {
    const list = schema[keyword];
    if (Array.isArray(list)) {
      result.push(...list);
    }
  }
  return result;
}
