import type { Difference } from "./difference.js";

/** Thrown in strict mode: the differences of one exchange, without values. */
export class DriftError extends Error {
  override readonly name = "DriftError";
  readonly differences: readonly Difference[];

  constructor(differences: readonly Difference[]) {
    super(differences.map(describeDifference).join("; "));
    this.differences = differences;
  }
}

/** One line in words. */
export function describeDifference({ operation, status, pointer, kind, expected, found }: Difference): string {
  const where = [operation, status ?? "request", pointer].filter((part) => part !== "").join(" ");
  return `${where}: ${kind.replaceAll("-", " ")}, ${expected} expected, found ${found}`;
}
