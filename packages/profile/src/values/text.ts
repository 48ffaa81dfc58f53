import { isMasked } from "./masked.js";
import { type Place, type Reader, type Reading, textOf } from "./reading.js";

/** A text as the provider wrote it. */
export const text: Reader = (raw, place) => convert({ raw, place, to: (value) => value });

interface Conversion {
  readonly raw: unknown;
  readonly place: Place;
  /** The value to keep, or undefined when it is not one. */
  readonly to: (value: string) => string | undefined;
  /** What the value should have been: `a country (ISO 3166-1 alpha-2)`. Absent: any text is right, a masked one too. */
  readonly kind?: string;
}

export function convert({ raw, place, to, kind }: Conversion): Reading {
  const value = textOf(raw, place);
  if (value === undefined || typeof value === "object") return value;
  const { pointer } = place;
  if (isMasked(value)) return kind === undefined ? { found: { value, pointer, masked: true } } : { problem: "masked" };
  const converted = to(value);
  return converted === undefined ? { problem: `not ${kind}` } : { found: { value: converted, pointer } };
}
