import { isObject, type JsonObject, own } from "./json-object.js";
import { child, fromFragment } from "./pointer.js";
import { walk } from "./walk.js";

/** Reports a `type` beside a `$ref` whose target is of other types alone: no value would be right there. */
export function checkReferenceTypes(
  document: JsonObject,
  report: (message: string, path: readonly string[]) => void,
): void {
  const seen = new Set<unknown>();
  walk(
    { node: document, kind: "root", path: [] },
    {
      enter: (node, kind, path) => {
        const isFirst = !seen.has(node);
        seen.add(node);
        const types = kind === "schema" && isFirst && typeof node.$ref === "string" ? typesOf(node) : [];
        const wanted = types.length > 0 ? targetTypes(document, node) : [];
        if (wanted.length > 0 && !types.some((type) => wanted.some((other) => meet(type, other)))) {
          const message = `No value is \`${types.join(", ")}\` and what \`$ref\` names, which is \`${wanted.join(", ")}\`.`;
          report(message, [...path, "type"]);
        }
        return { node, descend: isFirst };
      },
    },
  );
}

/** The types of what a chain of references names, where it says so. */
function targetTypes(document: JsonObject, node: JsonObject): unknown[] {
  let current: unknown = node;
  for (let steps = 0; steps < 100; steps++) {
    const reference = own(current, "$ref");
    if (typeof reference !== "string") {
      return typesOf(current);
    }
    current = fromFragment(reference.slice(1))?.reduce<unknown>((at, token) => child(at, token), document);
  }
  return [];
}

function typesOf(node: unknown): unknown[] {
  return isObject(node) ? [own(node, "type") ?? []].flat() : [];
}

/** An integer is a number. */
function meet(one: unknown, other: unknown): boolean {
  const isNumber = (type: unknown) => type === "integer" || type === "number";
  return one === other || (isNumber(one) && isNumber(other));
}
