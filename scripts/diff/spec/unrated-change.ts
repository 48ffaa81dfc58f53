import type { Rating } from "../rating.js";
import type { RedoclyChange } from "./redocly-diff.js";

const UPPER = new Set(["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"]);
const LOWER = new Set(["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"]);
const RULES = new Set(["pattern", "format", "uniqueItems", "multipleOf"]);

interface Told {
  readonly rating: Rating;
  readonly message: string;
}

/** What a change asks of a version that no rule of `redocly diff` has a verdict on, and a sentence that says so. */
export function unratedChange(change: RedoclyChange): Told {
  return (
    deprecation(change) ?? credential(change) ?? loosened(change) ?? { rating: change.impact, message: plain(change) }
  );
}

/** Semantic Versioning 2.0.0, section 7: what is deprecated is a minor version. */
function deprecation({ property, revision }: RedoclyChange): Told | undefined {
  if (property !== "deprecated") return undefined;
  if (revision?.value === true) return { rating: "minor", message: "It is deprecated now." };
  return { rating: "patch", message: "It is deprecated no more." };
}

/** One that breaks callers has a verdict: what is left lets more through than before. */
function credential({ typeName, kind, base, revision }: RedoclyChange): Told | undefined {
  if (typeName !== "SecurityRequirement" || kind === "modified") return undefined;
  const schemes = Object.keys((kind === "added" ? revision : base)?.value ?? {});
  const names = schemes.map((name) => `\`${name}\``).join(" and ");
  if (names === "") return { rating: "minor", message: `A call without a credential was ${kind} as a way.` };
  const message = kind === "added" ? `${names} will do now.` : `${names} need not be given any more.`;
  return { rating: "minor", message };
}

/** An input may accept more without breaking anybody. */
function loosened(change: RedoclyChange): Told | undefined {
  const { property = "", path, kind, base, revision } = change;
  if (kind !== "modified" || !/\/(requestBody|parameters)\//.test(path)) return undefined;
  const [before, after] = [base?.value, revision?.value];
  const isWider =
    typeof before === "number" && typeof after === "number"
      ? (UPPER.has(property) && after > before) || (LOWER.has(property) && after < before)
      : before !== undefined && after === undefined && [UPPER, LOWER, RULES].some((names) => names.has(property));
  return isWider ? { rating: "minor", message: `${plain(change).replace(/\.$/, "")}: more is accepted.` } : undefined;
}

function plain(change: RedoclyChange): string {
  const { kind, base, revision } = change;
  const name = `\`${nameOf(change)}\``;
  if (kind !== "modified") return `${name} was ${kind}.`;
  const [before, after] = [shortText(base?.value), shortText(revision?.value)];
  if (before !== undefined && after !== undefined) return `${name} changed from ${before} to ${after}.`;
  // A place without the value stands for the object that lacks it.
  if (change.property !== undefined && base?.value === undefined) return `${name} was added.`;
  if (change.property !== undefined && revision?.value === undefined) return `${name} was removed.`;
  return `${name} was reworded.`;
}

/** A member's name, and of a list's item what people call it. */
function nameOf({ property, path, base, revision, typeName }: RedoclyChange): string {
  const [holder, key = ""] = path.split("/").slice(-2);
  const last = property ?? key;
  if (!/^\d+$/.test(last) || holder === "responses") return last.replaceAll("~1", "/").replaceAll("~0", "~");
  const { name, url } = ((revision ?? base)?.value ?? {}) as { name?: unknown; url?: unknown };
  return String(name ?? url ?? typeName ?? last);
}

/** A value short enough for one line; longer texts are better read in the diff of the file. */
function shortText(value: unknown): string | undefined {
  if (value === undefined || (typeof value === "object" && value !== null && !Array.isArray(value))) return undefined;
  const text = JSON.stringify(value);
  return text.length > 60 || text.includes("\\n") ? undefined : `\`${text.replaceAll("`", "'")}\``;
}
