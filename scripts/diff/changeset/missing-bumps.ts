import type { ProviderDiff } from "../change.js";
import { highest, isHigher, type Rating } from "../rating.js";
import type { Changeset } from "./changeset.js";

export interface MissingBump {
  readonly provider: string;
  readonly packageName: string;
  readonly needed: Rating;
  /** What the changesets of this branch, or its version, give. */
  readonly given: Rating;
}

/** Clients whose changes no changeset announces, or one with too low a bump. */
export function missingBumps(settings: {
  readonly diffs: readonly ProviderDiff[];
  readonly changesets: readonly Changeset[];
  /** The bump of a package that the branch has made already: a release. */
  readonly releasedBump: (provider: string) => Rating;
}): MissingBump[] {
  const { diffs, changesets, releasedBump } = settings;
  return diffs.filter(needsChangeset).flatMap(({ provider, packageName, rating }) => {
    const announced = changesets.map(({ releases }) => releases.get(packageName) ?? "none");
    const given = highest([...announced, releasedBump(provider)]);
    return isHigher(rating, given) ? [{ provider, packageName, needed: rating, given }] : [];
  });
}

/** A new client is published at its first version as it stands; a removed one is no longer there to be released. */
export function needsChangeset({ state, rating }: ProviderDiff): boolean {
  return state === "changed" && rating !== "none";
}
