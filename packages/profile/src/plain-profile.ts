import type { Profile } from "./profile.js";

/**
 * The values alone, without where they came from: for showing. A code without a canonical name is the provider's own; a phone number is
 * in E.164 where that is known.
 *
 * @returns plain data; `raw` and `unmapped` are left out, and so are parts that hold nothing
 */
export function plainProfile(profile: Profile): Record<string, unknown> {
  const { raw: _raw, unmapped: _unmapped, ...parts } = profile;
  return plain(parts) as Record<string, unknown>;
}

function plain(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(plain);
  if (typeof part !== "object" || part === null) return part;
  const { e164, value, code } = part as { e164?: unknown; value?: unknown; code?: unknown };
  const leaf = e164 ?? value ?? code;
  if (leaf !== undefined) return leaf;
  const members = Object.entries(part)
    .filter(([name]) => name !== "pointer")
    .map(([name, inner]) => [name, plain(inner)] as const)
    .filter(
      ([, inner]) =>
        typeof inner !== "object" || inner === null || Array.isArray(inner) || Object.keys(inner).length > 0,
    );
  return Object.fromEntries(members);
}
