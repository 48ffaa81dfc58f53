import { type Reader, textOf } from "./reading.js";

/** A code of the provider with its canonical name, where the spec gives one. */
export const code: Reader = (raw, place) => {
  const written = textOf(typeof raw === "boolean" ? String(raw) : raw, place);
  if (written === undefined || typeof written === "object") return written;
  const { values = {} } = place.row;
  const value = Object.hasOwn(values, written) ? { value: values[written] } : {};
  return { found: { ...value, code: written, pointer: place.pointer } };
};
