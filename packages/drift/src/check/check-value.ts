import { follow, isObject, type JsonObject, type Place } from "../document.js";
import { checkBranches } from "./check-branches.js";
import { checkList } from "./check-list.js";
import { checkMembers } from "./check-members.js";
import { checkEnum, checkScalar, checkType } from "./check-plain.js";
import { type Checked, type Checker, type Finding, finding, type Here, join, merge, nothing, only } from "./checked.js";
import { isDescribed } from "./is-described.js";
import { kindOf, shapeOf } from "./shape-of.js";

export type { Finding } from "./checked.js";

/** A schema that leads to itself without going into the value would never end. */
const deepest = 100;

/**
 * Compares a value with a schema of a document (JSON Schema 2020-12 as OpenAPI 3.1 uses it). No code is generated and none is
 * evaluated, so a content security policy has nothing to forbid.
 */
export function checkValue(document: JsonObject, schema: Place, value: unknown): readonly Finding[] {
  const checker: Checker = { atPlace, evaluate };
  const found = atPlace(schema, value, { pointer: "", sensitive: false });
  const isKnown = ({ kind, hard, pointer }: Finding): boolean =>
    kind === "undocumented-field" && !hard && isDescribed({ document, checker, schema, value, pointer });
  return found.filter((each) => !isKnown(each));

  function atPlace(place: Place, current: unknown, here: Pick<Here, "pointer" | "sensitive">): readonly Finding[] {
    const checked = evaluate(place, current, { ...here, depth: 0 });
    const { home } = checked;
    if (!isObject(current) || home === undefined) return checked.findings;
    // All schemas for the object have been seen: what none of them knows is undocumented.
    const unknown = Object.entries(current).filter(([name]) => !checked.known.has(name));
    return [
      ...checked.findings,
      ...unknown.map(([name, inner]) => undocumented(join(here.pointer, name), inner, home)),
    ];
  }

  function evaluate(place: Place, current: unknown, here: Here): Checked {
    const { node } = place;
    if (node === false) return only(finding(place, here, "wrong-type", "nothing", kindOf(current)));
    if (!isObject(node) || here.depth > deepest) return nothing;
    const sensitive = here.sensitive || node["x-sensitive"] !== undefined;
    const inner = { ...here, sensitive, depth: here.depth + 1 };
    const wrong = checkType(place, current, here);
    if (wrong === undefined && sensitive && isHidden(current)) return nothing;
    const parts = wrong ? [only(wrong)] : checkKeywords(place, current, inner);
    if (typeof node.$ref === "string") {
      parts.push(evaluate(follow(document, { node: { $ref: node.$ref }, at: place.at }), current, inner));
    }
    parts.push(...checkBranches(checker, place, current, inner));
    return merge(parts);
  }

  function checkKeywords(place: Place, current: unknown, here: Here): Checked[] {
    const plain = [...checkEnum(place, current, here), ...checkScalar(place, current, here)];
    return [only(...plain, ...checkList(checker, place, current, here)), checkMembers(checker, place, current, here)];
  }
}

/** What a recorder has hidden says nothing of its form. */
function isHidden(value: unknown): boolean {
  return value === 0 || (typeof value === "string" && /^\*+$/u.test(value));
}

function undocumented(pointer: string, value: unknown, at: string): Finding {
  const shape = shapeOf(value);
  return { pointer, kind: "undocumented-field", expected: "no such field", found: shape.type, at, shape, hard: false };
}
