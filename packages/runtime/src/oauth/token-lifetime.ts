import type { TokenLifetimeDescriptor } from "../contract.js";

const DAY = 86_400_000;

/**
 * The next moment at which clocks in a time zone show a given hour (`x-token-lifetime`).
 * @param lifetime hour and IANA time zone
 * @param now milliseconds since the epoch
 * @returns Milliseconds since the epoch, after `now`. On a day whose clocks are set forward over that hour, a moment up
 * to one change before it; on a day that has it twice, the first: a token is never held for longer than it lives.
 * @throws RangeError for a time zone that the platform does not know
 */
export function nextExpiry(lifetime: TokenLifetimeDescriptor, now: number): number {
  const wall = wallClock(lifetime.timeZone);
  const [hours, minutes] = lifetime.expiresAt.split(":").map(Number);
  const timeOfDay = (Number(hours) * 60 + Number(minutes)) * 60_000;
  let next = Number.POSITIVE_INFINITY;
  // The day before counts too: an hour that a day has twice may still come a second time after midnight.
  for (const day of [-1, 0, 1]) {
    const shown = Math.floor(wall(now) / DAY) * DAY + day * DAY + timeOfDay;
    // An offset is only known for a moment: take those of both sides, in case the clocks change on that day.
    const moments = [shown - DAY, shown + DAY].map((near) => shown - (wall(near) - near));
    const exact = moments.filter((moment) => wall(moment) === shown);
    for (const moment of exact.length > 0 ? exact : moments) {
      if (moment > now && moment < next) next = moment;
    }
  }
  return next;
}

/** What clocks in a zone show at a moment, as if it were UTC. */
function wallClock(timeZone: string): (moment: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "iso8601",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (moment) => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(moment)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) + (((moment % 1000) + 1000) % 1000);
  };
}
