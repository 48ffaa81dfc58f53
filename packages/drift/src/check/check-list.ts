import { child, own, type Place } from "../document.js";
import { checkCount } from "./check-count.js";
import { branches, type Checker, type Finding, finding, type Here, join } from "./checked.js";

/** What a list breaks, and its entries. */
export function checkList(checker: Checker, place: Place, current: unknown, here: Here): Finding[] {
  if (!Array.isArray(current)) return [];
  const prefix = branches(place, "prefixItems");
  const items = child(place, "items");
  const findings = current.flatMap((item, index) => {
    const schema = prefix[index] ?? items;
    const at = { pointer: join(here.pointer, index), sensitive: here.sensitive };
    return schema.node === undefined ? [] : checker.atPlace(schema, item, at);
  });
  const lengths = checkCount(place, here, { low: "minItems", high: "maxItems", count: current.length });
  const isRepeated =
    own(place.node, "uniqueItems") === true &&
    new Set(current.map((item) => JSON.stringify(item))).size < current.length;
  const unique = isRepeated ? [finding(place, here, "broken-limit", "uniqueItems", "repeated entries")] : [];
  return [...findings, ...lengths, ...unique];
}
