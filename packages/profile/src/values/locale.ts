import type { Reader } from "./reading.js";
import { convert } from "./text.js";

/** A language tag (BCP 47) in its canonical form. */
export const language: Reader = (raw, place) =>
  convert({
    raw,
    place,
    kind: "a language tag (BCP 47)",
    to: (value) => accepted(() => Intl.getCanonicalLocales(value)[0]),
  });

/** A time zone by its IANA name, as written. */
export const timeZone: Reader = (raw, place) =>
  convert({
    raw,
    place,
    kind: "a time zone (IANA)",
    to: (value) => accepted(() => new Intl.DateTimeFormat("en", { timeZone: value }) && value),
  });

/** A currency (ISO 4217); small letters are written in capitals. */
export const currency: Reader = (raw, place) =>
  convert({
    raw,
    place,
    kind: "a currency (ISO 4217)",
    to(value) {
      const code = value.trim().toUpperCase();
      return Intl.supportedValuesOf("currency").includes(code) ? code : undefined;
    },
  });

function accepted(read: () => string | undefined): string | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
