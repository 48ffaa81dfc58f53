import { child, isObject, own, type Place } from "../document.js";
import { checkCount } from "./check-count.js";
import {
  type Checked,
  type Checker,
  type Finding,
  finding,
  type Here,
  isBroken,
  join,
  listOf,
  nothing,
} from "./checked.js";
import { kindOf, shapeOf } from "./shape-of.js";

/** What an object breaks, and its members; and which of them the schema describes. */
export function checkMembers(checker: Checker, place: Place, current: unknown, here: Here): Checked {
  if (!isObject(current)) return nothing;
  const { node } = place;
  const known = new Set<string>();
  const count = Object.keys(current).length;
  const findings = [
    ...checkCount(place, here, { low: "minProperties", high: "maxProperties", count }),
    ...missingMembers(place, current, here),
  ];
  const further = child(place, "additionalProperties");
  const names = child(place, "propertyNames");
  const schemasOf = schemaFinder(place, further);
  for (const [name, inner] of Object.entries(current)) {
    const at = { pointer: join(here.pointer, name), sensitive: here.sensitive };
    const schemas = schemasOf(name);
    for (const each of schemas) findings.push(...checker.atPlace(each, inner, at));
    if (schemas.length > 0) known.add(name);
    else if (further.node === false) {
      findings.push({
        ...finding(place, at, "undocumented-field", "no such field", kindOf(inner)),
        shape: shapeOf(inner),
      });
      known.add(name);
    }
    if (names.node !== undefined && isBroken(checker.evaluate(names, name, here))) {
      findings.push(finding(place, here, "broken-limit", "propertyNames", "a name that is shut out"));
    }
  }
  // An object of which no member is described is described as one without members.
  const isHome =
    own(node, "properties") !== undefined ||
    further.node !== undefined ||
    [own(node, "type")].flat().includes("object");
  return { findings, known, ...(isHome ? { home: place.at } : {}) };
}

function missingMembers(place: Place, current: object, here: Here): Finding[] {
  return listOf(own(place.node, "required"))
    .map(String)
    .filter((name) => !Object.hasOwn(current, name))
    .map((name) => finding(place, { pointer: join(here.pointer, name) }, "missing-required", "required", "absent"));
}

/** The schemas that describe a member: its own, those of matching patterns, or the one for all others. */
function schemaFinder(place: Place, further: Place): (name: string) => Place[] {
  const properties = child(place, "properties");
  const holder = child(place, "patternProperties");
  const patterns = Object.keys(Object(holder.node)).map((text) => ({
    schema: child(holder, text),
    pattern: compiled(text),
  }));
  return (name) => {
    const schemas = own(properties.node, name) === undefined ? [] : [child(properties, name)];
    for (const { schema, pattern } of patterns) if (pattern?.test(name)) schemas.push(schema);
    if (schemas.length === 0 && further.node !== undefined && further.node !== false) schemas.push(further);
    return schemas;
  };
}

function compiled(text: string): RegExp | undefined {
  try {
    return new RegExp(text, "u");
  } catch {
    return undefined;
  }
}
