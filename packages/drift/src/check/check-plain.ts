import { own, type Place } from "../document.js";
import { checkNumber, checkText } from "./check-scalar.js";
import { type Finding, finding, type Here } from "./checked.js";
import { kindOf } from "./shape-of.js";

/** What a value breaks of `type`. */
export function checkType(place: Place, current: unknown, here: Here): Finding | undefined {
  const types = [own(place.node, "type") ?? []].flat();
  if (types.length === 0 || current === undefined) return undefined;
  const kind = kindOf(current);
  const fits = types.includes(kind) || (kind === "integer" && types.includes("number"));
  return fits ? undefined : finding(place, here, "wrong-type", types.join(" or "), kind);
}

/** What a value breaks of `enum` and `const`, or adds to `x-extensible-enum`. */
export function checkEnum(place: Place, current: unknown, here: Here): Finding[] {
  const { node } = place;
  const closed = own(node, "enum") ?? (Object.hasOwn(Object(node), "const") ? [own(node, "const")] : undefined);
  const known = closed ?? own(node, "x-extensible-enum");
  if (!Array.isArray(known) || known.some((each) => JSON.stringify(each) === JSON.stringify(current))) return [];
  // `null` and lists beside an open enum are the type's affair.
  if (closed === undefined && typeof current === "object") return [];
  const isCode = typeof current === "string" && /^[\w .:/-]{1,60}$/u.test(current);
  const shown = here.sensitive || !isCode ? kindOf(current) : JSON.stringify(current);
  const found = finding(place, here, "unknown-enum-value", known.map(String).join(" "), shown);
  return [{ ...found, hard: closed !== undefined }];
}

/** What a text or a number breaks of its pattern, format and limits. */
export function checkScalar(place: Place, current: unknown, here: Here): Finding[] {
  const broken = typeof current === "string" ? checkText(place.node, current) : checkNumber(place.node, current);
  return broken.map(({ kind, expected }) => finding(place, here, kind, expected, kindOf(current)));
}
