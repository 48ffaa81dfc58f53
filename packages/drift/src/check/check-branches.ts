import { child, type Place } from "../document.js";
import { branches, type Checked, type Checker, finding, type Here, isBroken, only } from "./checked.js";
import { kindOf } from "./shape-of.js";

/** `allOf`, `anyOf`, `oneOf`, `not` and `if`: what they say of a value. */
export function checkBranches(checker: Checker, place: Place, current: unknown, here: Here): Checked[] {
  const parts = branches(place, "allOf").map((part) => checker.evaluate(part, current, here));
  for (const word of ["anyOf", "oneOf"]) {
    const options = branches(place, word);
    if (options.length > 0)
      parts.push(
        checkUnion(
          options.map((each) => checker.evaluate(each, current, here)),
          here,
        ),
      );
  }
  const holds = (part: Place): boolean => !isBroken(checker.evaluate(part, current, here));
  const not = child(place, "not");
  if (not.node !== undefined && holds(not)) {
    parts.push(only(finding(place, here, "broken-limit", "not", kindOf(current))));
  }
  const condition = child(place, "if");
  if (condition.node === undefined) return parts;
  const then = child(place, holds(condition) ? "then" : "else");
  return then.node === undefined ? parts : [...parts, checker.evaluate(then, current, here)];
}

/** Of the branches that hold, all are right; when none holds, the one that comes closest says what is wrong. */
function checkUnion(results: readonly Checked[], here: Here): Checked {
  const holding = results.filter((result) => !isBroken(result));
  if (holding.length === 0) return closest(results, here.pointer);
  const known = new Set(holding.flatMap((result) => [...result.known]));
  const best = holding.reduce((first, second) => (second.findings.length < first.findings.length ? second : first));
  return { ...best, known };
}

/** A branch whose type or fixed value is another is further away than one with a wrong detail. */
function closest(results: readonly Checked[], pointer: string): Checked {
  const weight = ({ findings }: Checked): number =>
    findings
      .filter(({ hard }) => hard)
      .map(({ kind, pointer: at }) => {
        if (at === pointer && kind === "wrong-type") return 1000;
        return kind === "unknown-enum-value" ? 10 : 1;
      })
      .reduce((sum, each) => sum + each, 0);
  return results.reduce((first, second) => (weight(second) < weight(first) ? second : first));
}
