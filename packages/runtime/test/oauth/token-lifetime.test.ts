/** `x-token-lifetime` over time zones and clock changes, against what Intl shows minute by minute. */
import { describe, expect, test } from "vitest";
import { nextExpiry } from "../../src/oauth/token-lifetime.js";

const at = (text: string) => Date.parse(text);
const MINUTE = 60_000;

describe("the next fixed hour", () => {
  test.each<[string, string, string, string]>([
    // Documented: issued 02:30, dies 03:30 the same day; issued in the day, dies next morning.
    ["Asia/Kolkata", "03:30", "2026-11-22T21:00:00Z", "2026-11-22T22:00:00Z"],
    ["Asia/Kolkata", "03:30", "2026-11-23T10:00:00Z", "2026-11-23T22:00:00Z"],
    ["Asia/Kolkata", "03:30", "2026-11-23T22:00:00Z", "2026-11-24T22:00:00Z"],
    ["Asia/Kolkata", "03:30", "2026-11-23T21:59:59.999Z", "2026-11-23T22:00:00Z"],
    ["Asia/Kolkata", "00:00", "2026-11-23T18:29:00Z", "2026-11-23T18:30:00Z"],
    ["Asia/Kolkata", "00:00", "2026-12-31T18:30:00Z", "2027-01-01T18:30:00Z"],
    ["Asia/Kathmandu", "06:00", "2026-11-23T00:00:00Z", "2026-11-23T00:15:00Z"],
    ["UTC", "23:59", "2028-02-28T23:59:00Z", "2028-02-29T23:59:00Z"],
    ["Pacific/Kiritimati", "12:00", "2026-11-23T00:00:00Z", "2026-11-23T22:00:00Z"],
    // Clocks go forward from 02:00 to 03:00: 02:30 is skipped that day, 03:30 comes an hour sooner.
    ["America/New_York", "03:30", "2026-03-08T05:00:00Z", "2026-03-08T07:30:00Z"],
    ["America/New_York", "02:30", "2026-03-08T05:00:00Z", "2026-03-08T06:30:00Z"],
    ["Europe/Berlin", "03:30", "2026-03-28T22:00:00Z", "2026-03-29T01:30:00Z"],
    // Clocks go back from 02:00 to 01:00: 01:30 comes twice, the first counts, then the second.
    ["America/New_York", "01:30", "2026-11-01T04:00:00Z", "2026-11-01T05:30:00Z"],
    ["America/New_York", "01:30", "2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z"],
    ["America/New_York", "03:30", "2026-11-01T04:00:00Z", "2026-11-01T08:30:00Z"],
    // A change of half an hour.
    ["Australia/Lord_Howe", "01:45", "2026-04-04T14:00:00Z", "2026-04-04T14:45:00Z"],
    // Midnight is skipped, and comes twice.
    ["Africa/Cairo", "00:30", "2026-04-23T12:00:00Z", "2026-04-23T21:30:00Z"],
    ["Asia/Beirut", "23:30", "2026-10-24T21:15:00Z", "2026-10-24T21:30:00Z"],
  ])("%s %s after %s is %s", (timeZone, expiresAt, now, want) => {
    expect(new Date(nextExpiry({ timeZone, expiresAt }, at(now))).toISOString()).toBe(new Date(want).toISOString());
  });

  const zones = [
    "UTC",
    "Asia/Kolkata",
    "America/New_York",
    "America/St_Johns",
    "Europe/London",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
    "America/Havana",
    "Africa/Cairo",
    "Asia/Beirut",
  ];
  test.each(zones)("%s: never later than the next minute at which Intl shows the hour, over a year", (timeZone) => {
    const format = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    const hours = ["00:00", "00:30", "01:45", "02:30", "03:30", "23:30"];
    // Around each change of the offset, and a few ordinary days.
    for (const day of changesOf(timeZone, 2026)) {
      for (let now = day - 30 * 60 * MINUTE; now < day + 30 * 60 * MINUTE; now += 97 * MINUTE) {
        for (const expiresAt of hours) {
          const next = nextExpiry({ timeZone, expiresAt }, now);
          expect(next).toBeGreaterThan(now);
          let shown = now - (now % MINUTE) + MINUTE;
          while (format.format(shown) !== expiresAt) shown += 15 * MINUTE - (shown % (15 * MINUTE));
          expect(next, `${timeZone} ${expiresAt} after ${new Date(now).toISOString()}`).toBeLessThanOrEqual(shown);
          // Sooner only where the day skips the hour.
          if (next !== shown) expect(shown - now).toBeGreaterThan(23 * 60 * MINUTE);
        }
      }
    }
  });

  test("a zone that the platform does not know is an error", () => {
    expect(() => nextExpiry({ timeZone: "Moon/Base", expiresAt: "03:30" }, 0)).toThrow(RangeError);
  });
});

/** Hours at which a zone's offset changes in a year, and one ordinary one. */
function changesOf(timeZone: string, year: number): number[] {
  const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  const offset = (moment: number) => format.formatToParts(moment).find((part) => part.type === "timeZoneName")?.value;
  const changes = [Date.UTC(year, 5, 15)];
  for (let hour = Date.UTC(year, 0, 1); hour < Date.UTC(year + 1, 0, 1); hour += 60 * MINUTE) {
    if (offset(hour) !== offset(hour + 60 * MINUTE)) changes.push(hour);
  }
  return changes;
}
