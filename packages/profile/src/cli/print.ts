import type { ProfileOutcome } from "../create-profiles.js";
import { plainProfile } from "../plain-profile.js";
import type { Profile } from "../profile.js";
import { redactProfile } from "../redact-profile.js";

export type Outcomes = readonly (readonly [provider: string, outcome: ProfileOutcome])[];

const headings = ["PROVIDER", "ID", "NAME", "E-MAIL", "PHONE", "STATUS", "EXCHANGES", "PRODUCTS"];

/** One line for each provider; what a provider does not give is a dash. */
export function table(outcomes: Outcomes, redact: boolean): string {
  const rows = outcomes.map(([provider, outcome]) =>
    outcome.ok ? [provider, ...cells(shown(outcome.profile, redact))] : [provider, words(outcome.error)],
  );
  const lines = [headings, ...rows.map((row) => row.map(visible))];
  // A failure is as long as it is; it must not widen the column of ids.
  const widths = headings.map((_, column) =>
    Math.max(...lines.filter((line) => line.length > 2).map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function cells(profile: Profile): string[] {
  const plain = plainProfile(profile) as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  const { identity = {}, contact = {} } = plain;
  const name = identity.name ?? [identity.givenName, identity.familyName].filter(Boolean).join(" ");
  const values = [identity.id ?? identity.username, name, contact.email, contact.phone, plain.status];
  return [...values, plain.exchanges, plain.products].map((value) => {
    const text = Array.isArray(value) ? value.join(" ") : String(value ?? "");
    return text === "" ? "–" : text;
  });
}

/** Each value on a line of its own: field, value, canonical name or note, and its pointer. */
export function full(profile: Profile, redact: boolean): string {
  const rows: string[][] = [];
  const { raw: _raw, unmapped, ...parts } = shown(profile, redact);
  collect(parts, "", rows);
  for (const { field, pointer, reason } of unmapped) rows.push([field, `(${reason})`, pointer]);
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => visible(cell).padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function collect(part: unknown, name: string, rows: string[][]): void {
  if (typeof part !== "object" || part === null) {
    if (!name.endsWith(".pointer")) rows.push([name, String(part)]);
    return;
  }
  const { value, code, e164, masked, pointer } = part as Readonly<Record<string, unknown>>;
  if (pointer !== undefined && (value !== undefined || code !== undefined)) {
    const notes = [e164, masked && "masked", code !== undefined && code !== value && `provider: ${code}`].filter(
      Boolean,
    );
    rows.push([
      name,
      [String(value ?? "?"), ...(notes.length > 0 ? [`(${notes.join(", ")})`] : [])].join(" "),
      String(pointer),
    ]);
    return;
  }
  for (const [key, inner] of Object.entries(part)) collect(inner, name === "" ? key : `${name}.${key}`, rows);
}

export function json(outcomes: Outcomes, redact: boolean): string {
  const entries = outcomes.map(([provider, outcome]) => {
    if (!outcome.ok) return [provider, { ok: false, error: words(outcome.error) }];
    // A copy: the profile itself shows no personal value in JSON.
    const { raw: _raw, ...profile } = structuredClone(shown(outcome.profile, redact));
    return [provider, { ok: true, profile }];
  });
  return JSON.stringify(Object.fromEntries(entries), null, 2);
}

function shown(profile: Profile, redact: boolean): Profile {
  return redact ? (redactProfile(profile) as Profile) : profile;
}

/** Errors of the clients hold no secrets; the name says which kind it is. */
function words(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : "failed";
}

/** What a server sends must not steer the terminal. */
function visible(text: string): string {
  return text.replace(/\p{Cc}|\p{Cf}|[\u2028\u2029]/gu, "�");
}
