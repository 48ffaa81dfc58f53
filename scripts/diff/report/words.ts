import type { Change, ChangeLevel, ProviderDiff } from "../change.js";
import { RATINGS } from "../rating.js";

/** How a person calls the level at which a change was found. */
export const LEVEL_WORDS: Readonly<Record<ChangeLevel, string>> = {
  specification: "spec",
  types: "types",
  tests: "tests",
  files: "files",
};

/** `2 major, 1 patch`. */
export function countsText(changes: readonly Change[]): string {
  return [...RATINGS]
    .reverse()
    .map((rating) => ({ rating, count: changes.filter((change) => change.rating === rating).length }))
    .filter(({ count }) => count > 0)
    .map(({ rating, count }) => `${count} ${rating}`)
    .join(", ");
}

/** What there is to say of a provider besides its changes. */
export function stateText({ provider, state, packageName, changes }: ProviderDiff): string {
  if (state === "added") return "new: it is published at its first version, without a changeset";
  if (state === "removed") return `removed: deprecate ${packageName} on npm by hand`;
  if (state === "unchanged" || changes.length === 0) return `nothing that a user of ${provider} would notice`;
  return countsText(changes);
}

/** `getUser, listUsers · data.birth_city`; empty for a change of the whole API. */
export function subjectText({ operations, field }: Change): string {
  const shown = operations.slice(0, 4).join(", ");
  const names = operations.length > 4 ? `${shown} and ${operations.length - 4} more` : shown;
  return [names, field].filter((part) => part !== "").join(" · ");
}

export function placeText({ place }: Change): string {
  if (!place) return "";
  return `${place.file}:${place.line}:${place.column}${place.side === "base" ? " (before)" : ""}`;
}
