import type { Change, ProviderDiff } from "../change.js";
import type { Rating } from "../rating.js";
import { subjectText } from "../report/words.js";

const SECTIONS: readonly {
  readonly rating: Rating;
  readonly heading: string;
  readonly one: string;
  readonly many: string;
}[] = [
  { rating: "major", heading: "Breaking", one: "breaking change", many: "breaking changes" },
  { rating: "minor", heading: "Added", one: "addition", many: "additions" },
  { rating: "patch", heading: "Corrected", one: "correction", many: "corrections" },
];
/** Past this the changelog gets a number: nobody reads a hundred reworded descriptions. */
const MOST_LISTED = 20;

/** What a client's changelog says of a diff, for people who call the client and know nothing of this repository. */
export function releaseText({ changes }: ProviderDiff): string {
  const told = changes.filter((change) => change.level !== "tests" && !isRepeated(change, changes));
  const sections = SECTIONS.map((section) => ({
    ...section,
    found: told.filter(({ rating }) => rating === section.rating),
  }));
  const counted = sections
    .filter(({ found }) => found.length > 0)
    .map(({ found, one, many }) => `${found.length} ${found.length === 1 ? one : many}`);
  if (counted.length === 0) return "The client no longer accepts calls that it accepted before.";
  const listed = sections
    .filter(({ found }) => found.length > 0)
    .map(({ heading, found }) => `${heading}:\n\n${list(found)}`);
  return [`The description of the API changed: ${counted.join(", ")}.`, ...listed].join("\n\n");
}

function list(changes: readonly Change[]): string {
  const lines = changes.slice(0, MOST_LISTED).map((change) => {
    const subject = subjectText(change);
    const message = change.message.replace(/\s+/g, " ");
    return subject === "" ? `- ${message}` : `- \`${subject.replaceAll("`", "'")}\`: ${message}`;
  });
  if (changes.length > MOST_LISTED) lines.push(`- … and ${changes.length - MOST_LISTED} more.`);
  return lines.join("\n");
}

/** A change of a type that follows from a change of the description is told once, in the description's words. */
function isRepeated(change: Change, all: readonly Change[]): boolean {
  if (change.level !== "types") return false;
  const name = lastName(change.field);
  return all.some(
    (other) =>
      other.level === "specification" &&
      other.rating === change.rating &&
      other.operations.some((operation) => change.operations.includes(operation)) &&
      (name === "" || lastName(other.field) === name || other.message.includes(`\`${name}\``)),
  );
}

function lastName(field: string): string {
  return field.split(".").at(-1)?.replaceAll("[]", "") ?? "";
}
