import type { ProfileRow } from "@specwright/runtime";

/** What a reader makes of one raw value: something to keep, nothing at all, or the reason why it does not fit. */
export type Reading = { readonly found: object } | { readonly problem: string } | undefined;

/** Reads one raw value, which may be anything. Pure. */
export type Reader = (raw: unknown, place: Place) => Reading;

export interface Place {
  /** JSON pointer of the value. */
  readonly pointer: string;
  readonly row: ProfileRow;
}

/** The value as text; undefined when there is none. Numbers are written out, anything else is no text. */
export function textOf(raw: unknown, { row }: Place): string | undefined | { readonly problem: string } {
  if (raw === undefined || raw === null) return undefined;
  if (typeof raw !== "string" && typeof raw !== "number") return { problem: `a text was expected, not ${kindOf(raw)}` };
  const text = String(raw);
  return text.trim() === "" || row.absent?.includes(text) ? undefined : text;
}

export function kindOf(raw: unknown): string {
  if (Array.isArray(raw)) return "a list";
  return typeof raw === "object" ? "an object" : `a ${typeof raw}`;
}
