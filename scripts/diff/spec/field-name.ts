import { type Description, splitPointer, unescapeSegment } from "./description.js";

/** Words of a description that say nothing to a caller. */
const SILENT = new Set(["content", "schema", "schemas", "components", "patternProperties"]);
const COMBINED = new Set(["anyOf", "oneOf", "allOf", "prefixItems"]);

/**
 * The place of a change in a caller's words: `body.address.city`, `query.limit`, `answer 200: data[].birth_city`.
 * @param path Path from the entry with references resolved, as the diff gives it.
 * @param description The side of the diff that has the place, to name a parameter that is only numbered.
 */
export function fieldName(path: string, description: Description): string {
  const segments = splitPointer(path);
  const isOperation = segments[0] === "paths" && segments.length > 2;
  const start = isOperation ? 3 : 0;
  let name = "";
  let index = start;
  const append = (part: string) => {
    name += name === "" || name.endsWith(": ") ? part : `.${part}`;
  };
  while (index < segments.length) {
    const segment = unescapeSegment(segments[index] ?? "");
    const next = segments[index + 1];
    index += 1;
    if (segment === "requestBody" && index === start + 1) append("body");
    else if (segment === "responses" && next !== undefined && index === start + 1) {
      name = `answer ${next}: `;
      index += 1;
    } else if (segment === "parameters" && next !== undefined) {
      append(parameterName(description.at(segments.slice(0, index + 1).join("/"))) ?? `parameter ${next}`);
      index += 1;
    } else if (segment === "properties" && next !== undefined) {
      append(unescapeSegment(next));
      index += 1;
    } else if (segment === "items") name += "[]";
    else if (segment === "additionalProperties") append("*");
    else if (COMBINED.has(segment)) index += 1;
    else if (segment.includes("/") && segments[index - 2] === "content") continue;
    else if (!SILENT.has(segment)) append(segment);
  }
  return name.replace(/: $/, "");
}

function parameterName(value: unknown): string | undefined {
  const { in: location, name } = (value ?? {}) as { in?: unknown; name?: unknown };
  return typeof location === "string" && typeof name === "string" ? `${location}.${name}` : undefined;
}
