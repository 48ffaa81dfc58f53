import { type Difference, keyOf } from "./difference.js";

/** A difference and how often it was seen. */
export interface CountedDifference extends Difference {
  readonly count: number;
}

/** Collects differences: each is new once. */
export class DriftLog {
  readonly #seen = new Map<string, { difference: Difference; count: number }>();
  readonly #quiet: ReadonlySet<string>;

  /** `baseline`: keys of differences that are known and stay quiet. */
  constructor(baseline: Iterable<string> = []) {
    this.#quiet = new Set(baseline);
  }

  /** Those of the list that are neither known nor seen before. */
  add(differences: readonly Difference[]): Difference[] {
    return differences.filter((difference) => {
      const key = keyOf(difference);
      if (this.#quiet.has(key)) return false;
      const known = this.#seen.get(key);
      if (known !== undefined) {
        known.count++;
        return false;
      }
      this.#seen.set(key, { difference, count: 1 });
      return true;
    });
  }

  list(): CountedDifference[] {
    return [...this.#seen.values()].map(({ difference, count }) => ({ ...difference, count }));
  }
}
