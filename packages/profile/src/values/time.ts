import { type Reader, textOf } from "./reading.js";
import { convert } from "./text.js";

const dateShape = /^(\d{4})-(\d{2})-(\d{2})$/u;
const instantShape = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?([Zz]|[+-]\d{2}:?\d{2})$/u;

/** A day of the calendar: `YYYY-MM-DD` (ISO 8601). */
export const date: Reader = (raw, place) =>
  convert({ raw, place, kind: "a date (YYYY-MM-DD)", to: (value) => (isDay(value) ? value : undefined) });

/** A moment in time (ISO 8601 with an offset), or seconds since 1970 where the row says so. */
export const instant: Reader = (raw, place) => {
  if (place.row.notation === "epoch-seconds") return epochSeconds(raw, place);
  return convert({
    raw,
    place,
    kind: "a moment in time (ISO 8601)",
    to: (value) =>
      instantShape.test(value) && isDay(value.slice(0, 10)) && Date.parse(value) >= 0 - 1e15 ? value : undefined,
  });
};

const epochSeconds: Reader = (raw, place) => {
  const value = textOf(raw, place);
  if (value === undefined || typeof value === "object") return value;
  const moment = new Date(/^-?\d{1,12}(\.\d+)?$/u.test(value) ? Number(value) * 1000 : Number.NaN);
  if (Number.isNaN(moment.getTime())) return { problem: "not a number of seconds since 1970" };
  return { found: { value: moment.toISOString().replace(".000Z", "Z"), pointer: place.pointer } };
};

/** `Date.parse` takes the 31st of February for a day in March. */
function isDay(text: string): boolean {
  const parts = dateShape.exec(text);
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const moment = new Date(`${text}T00:00:00Z`);
  return moment.getUTCFullYear() === year && moment.getUTCMonth() + 1 === month && moment.getUTCDate() === day;
}
