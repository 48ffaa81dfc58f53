import { own, type Place } from "../document.js";
import { type Finding, finding, type Here } from "./checked.js";

/** What a number of entries or members breaks. */
export function checkCount(
  place: Place,
  here: Here,
  { low, high, count }: { readonly low: string; readonly high: string; readonly count: number },
): Finding[] {
  const least = Number(own(place.node, low) ?? 0);
  const most = Number(own(place.node, high) ?? Number.POSITIVE_INFINITY);
  if (count < least) return [finding(place, here, "broken-limit", low, "fewer")];
  return count > most ? [finding(place, here, "broken-limit", high, "more")] : [];
}
