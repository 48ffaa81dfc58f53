import { type Place, type Reader, type Reading, textOf } from "./reading.js";
import { convert } from "./text.js";

const dateShape = /^(\d{4})-(\d{2})-(\d{2})$/u;
const instantShape = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?([Zz]|[+-]\d{2}:?\d{2})$/u;

/** A day of the calendar: `YYYY-MM-DD` (ISO 8601), made from the order that the row names. */
export const date: Reader = (raw, place) => {
  const { notation } = place.row;
  const order = notation === "day-month-year" || notation === "month-day-year" ? orders[notation] : undefined;
  if (order === undefined) {
    return convert({ raw, place, kind: "a date (YYYY-MM-DD)", to: (value) => (isDay(value) ? value : undefined) });
  }
  const { kind, day, month } = order;
  return convert({
    raw,
    place,
    kind,
    to(value) {
      const parts = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/u.exec(value.trim());
      const two = (part: number): string => (parts?.[part] ?? "").padStart(2, "0");
      const written = `${parts?.[3]}-${two(month)}-${two(day)}`;
      return isDay(written) ? written : undefined;
    },
  });
};

const orders = {
  "day-month-year": { kind: "a date (day, month, year)", day: 1, month: 2 },
  "month-day-year": { kind: "a date (month, day, year)", day: 2, month: 1 },
} as const;

/** A moment in time (ISO 8601 with an offset), or seconds or milliseconds since 1970 where the row says so. */
export const instant: Reader = (raw, place) => {
  const { notation } = place.row;
  if (notation === "epoch-seconds") return epoch(raw, { place, unit: "seconds", milliseconds: 1000 });
  if (notation === "epoch-milliseconds") return epoch(raw, { place, unit: "milliseconds", milliseconds: 1 });
  return convert({
    raw,
    place,
    kind: "a moment in time (ISO 8601)",
    to: (value) =>
      instantShape.test(value) && isDay(value.slice(0, 10)) && Date.parse(value) >= 0 - 1e15 ? value : undefined,
  });
};

interface Epoch {
  readonly place: Place;
  readonly unit: string;
  /** In one unit. */
  readonly milliseconds: number;
}

function epoch(raw: unknown, { place, unit, milliseconds }: Epoch): Reading {
  const value = textOf(raw, place);
  if (value === undefined || typeof value === "object") return value;
  const moment = new Date(/^-?\d{1,15}(\.\d+)?$/u.test(value) ? Number(value) * milliseconds : Number.NaN);
  if (Number.isNaN(moment.getTime())) return { problem: `not a number of ${unit} since 1970` };
  return { found: { value: moment.toISOString().replace(".000Z", "Z"), pointer: place.pointer } };
}

/** `Date.parse` takes the 31st of February for a day in March. */
function isDay(text: string): boolean {
  const parts = dateShape.exec(text);
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const moment = new Date(`${text}T00:00:00Z`);
  return moment.getUTCFullYear() === year && moment.getUTCMonth() + 1 === month && moment.getUTCDate() === day;
}
