import type { Rating } from "./rating.js";

/** Where a change was found: in the description, in the public types, in the tests of before, or in the package's bytes. */
export type ChangeLevel = "specification" | "types" | "tests" | "files";

export interface ChangePlace {
  /** Path from the repository's root. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** `base`: the place is in the version before. */
  readonly side: "base" | "now";
}

/** One difference between a client at the base and now. */
export interface Change {
  readonly level: ChangeLevel;
  readonly rating: Rating;
  /** Method names of the operations that it reaches; empty: the whole API or package. */
  readonly operations: readonly string[];
  /** Which field: `body.address.city`, `data[].status`. Empty: no single one. */
  readonly field: string;
  /** What changed and, when it breaks callers, why: one sentence with names in backticks. */
  readonly message: string;
  readonly place?: ChangePlace;
}

export type ProviderState = "added" | "removed" | "changed" | "unchanged";

/** All that changed for the users of one provider's client. */
export interface ProviderDiff {
  readonly provider: string;
  readonly packageName: string;
  readonly state: ProviderState;
  /** The highest rating of the changes. */
  readonly rating: Rating;
  /** Highest rating first. */
  readonly changes: readonly Change[];
}
