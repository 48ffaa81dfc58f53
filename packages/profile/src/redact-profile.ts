import type { Profile } from "./profile.js";

/** Parts that say nothing of a person: what an account may do, in which state it is, and how it is set up. */
const harmless: ReadonlySet<string> = new Set([
  "provider",
  "status",
  "exchanges",
  "products",
  "orderTypes",
  "consents",
  "timestamps",
  "settings",
  "unmapped",
]);

/**
 * A copy for logs and error reports: personal values and the raw answer are left out, their pointers stay.
 *
 * @returns plain data that is safe to log
 */
export function redactProfile(profile: Profile): object {
  const members = Object.entries(profile).map(([name, part]) => {
    if (name === "raw") return [name, "[redacted]"];
    return [name, isPersonal(name) ? redacted(part) : part];
  });
  return Object.fromEntries(members);
}

/** Whether a part's values are a person's own; the raw answer is hidden as a whole, and belongs to the caller. */
export function isPersonal(part: string): boolean {
  return part !== "raw" && !harmless.has(part);
}

/** Without its values, with their pointers. */
export function redacted(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(redacted);
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, inner]) => [name, hidden.has(name) ? "[redacted]" : redacted(inner)]),
  );
}

const hidden: ReadonlySet<string> = new Set(["value", "code", "e164"]);
