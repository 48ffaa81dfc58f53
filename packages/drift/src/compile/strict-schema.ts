import { formats } from "../check/formats.js";
import { child, follow, isObject, type JsonObject, own, type Place } from "../document.js";

/** Keywords that hold one schema, a list of them, or a map of them. */
const single = ["items", "additionalProperties", "propertyNames", "not", "if", "then", "else"];
const lists = ["allOf", "anyOf", "oneOf", "prefixItems"];
const maps = ["properties", "patternProperties"];
const kept = [
  "type",
  "required",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
  "pattern",
];

/** No value passes: whatever is too much for the compiled code is left to the slower look. */
const never = { not: {} };

/**
 * The schema that only a body without any difference passes, written so that the code made of it needs no library: unknown members are
 * refused where a value stands of its own, open lists of codes are closed, and formats and lengths are patterns.
 *
 * @param isValue true where a value stands of its own; false for a branch of a composition
 */
export function strictSchema(document: JsonObject, place: Place, isValue: boolean): unknown {
  const { node } = place;
  if (!isObject(node)) return node;
  const { $ref } = node;
  const strict: Record<string, unknown> = {};
  if (typeof $ref === "string") {
    const name = /^#\/components\/schemas\/([\w.-]+)$/u.exec($ref)?.[1];
    if (name === undefined) return never;
    strict.$ref = `all#/$defs/${name}`;
  }
  for (const keyword of kept) if (node[keyword] !== undefined) strict[keyword] = node[keyword];
  // The slower look passes over it as well; the linter tells of it.
  if (!compiles(node.pattern)) delete strict.pattern;
  for (const keyword of single) {
    const inner = child(place, keyword);
    if (inner.node !== undefined)
      strict[keyword] = strictSchema(document, inner, keyword === "items" || keyword === "additionalProperties");
  }
  for (const keyword of lists) {
    const inner = child(place, keyword);
    if (!Array.isArray(inner.node)) continue;
    strict[keyword] = inner.node.map((_, index) =>
      strictSchema(document, child(inner, index), keyword === "prefixItems"),
    );
  }
  for (const keyword of maps) {
    const inner = child(place, keyword);
    if (!isObject(inner.node)) continue;
    const names = Object.keys(inner.node).filter((name) => keyword !== "patternProperties" || compiles(name));
    strict[keyword] = Object.fromEntries(names.map((name) => [name, strictSchema(document, child(inner, name), true)]));
  }
  const further = furtherRules(node);
  if (further.length > 0) strict.allOf = [...((strict.allOf as unknown[] | undefined) ?? []), ...further];
  if (isValue && describesMembers(document, place)) strict.unevaluatedProperties = false;
  return strict;
}

function compiles(pattern: unknown): boolean {
  if (typeof pattern !== "string") return true;
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}

function furtherRules(node: JsonObject): unknown[] {
  const rules: unknown[] = [];
  const closed = node.enum ?? (Object.hasOwn(node, "const") ? [node.const] : undefined);
  const open = node["x-extensible-enum"];
  if (Array.isArray(closed))
    rules.push(
      closed.length === 0 || closed.some((value) => typeof value === "object" && value !== null)
        ? never
        : { enum: closed },
    );
  else if (Array.isArray(open) && open.length > 0)
    rules.push({ anyOf: [{ enum: open }, { type: ["null", "array", "object"] }] });
  if (typeof node.format === "string" && Object.hasOwn(formats, node.format))
    rules.push({ pattern: formats[node.format]?.source });
  if (node.format === "int32") rules.push({ minimum: -(2 ** 31), maximum: 2 ** 31 });
  if (node.minLength !== undefined || node.maxLength !== undefined) {
    rules.push({ pattern: `^[\\s\\S]{${node.minLength ?? 0},${node.maxLength ?? ""}}$` });
  }
  if (node.uniqueItems === true) rules.push({ not: { type: "array", minItems: 2 } });
  return rules;
}

function describesMembers(document: JsonObject, place: Place, seen: ReadonlySet<string> = new Set()): boolean {
  const { node, at } = place;
  if (!isObject(node) || seen.has(at)) return false;
  if (node.properties !== undefined || node.additionalProperties !== undefined) return true;
  if ([node.type].flat().includes("object")) return true;
  const inner = new Set([...seen, at]);
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((word) => {
    const list = child(place, word);
    return Array.isArray(list.node) ? list.node.map((_, index) => child(list, index)) : [];
  });
  if (typeof own(node, "$ref") === "string") parts.push(follow(document, place));
  return parts.some((part) => describesMembers(document, part, inner));
}
