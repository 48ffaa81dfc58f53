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
    return [name, harmless.has(name) ? part : redacted(part)];
  });
  return Object.fromEntries(members);
}

function redacted(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(redacted);
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, inner]) => [name, hidden.has(name) ? "[redacted]" : redacted(inner)]),
  );
}

const hidden: ReadonlySet<string> = new Set(["value", "code", "e164"]);
