import type { ProfileRow } from "@specwright/runtime";
import { expect, test } from "vitest";
import { code } from "./code.js";
import { country } from "./country.js";
import { currency, language, timeZone } from "./locale.js";
import { callingCode, joinPhone, phone } from "./phone.js";
import type { Reader } from "./reading.js";
import { text } from "./text.js";
import { date, instant } from "./time.js";
import { yesNo } from "./yes-no.js";

interface Row {
  reader: Reader;
  raw: unknown;
  row?: Partial<ProfileRow>;
  /** The value, `{…}` for all members but the pointer, a problem in words, or nothing. */
  want: unknown;
}

const seconds: Partial<ProfileRow> = { notation: "epoch-seconds" };
const milliseconds: Partial<ProfileRow> = { notation: "epoch-milliseconds" };
const dayFirst: Partial<ProfileRow> = { notation: "day-month-year" };
const monthFirst: Partial<ProfileRow> = { notation: "month-day-year" };
const digits: Partial<ProfileRow> = { notation: "international-digits" };
const problem = (reason: string): object => ({ problem: reason });
const absent = undefined;

const rows: Row[] = [
  { reader: text, raw: "Asha Rao", want: { value: "Asha Rao" } },
  { reader: text, raw: 395002, want: { value: "395002" } },
  { reader: text, raw: "*****@gmail.com", want: { value: "*****@gmail.com", masked: true } },
  { reader: text, raw: "a*b", want: { value: "a*b" } },
  { reader: text, raw: "••••1234", want: { value: "••••1234", masked: true } },
  { reader: text, raw: "", want: absent },
  { reader: text, raw: "  ", want: absent },
  { reader: text, raw: null, want: absent },
  { reader: text, raw: undefined, want: absent },
  { reader: text, raw: "NA", row: { absent: ["NA"] }, want: absent },
  { reader: text, raw: true, want: problem("a text was expected, not a boolean") },
  { reader: text, raw: ["a"], want: problem("a text was expected, not a list") },
  { reader: text, raw: {}, want: problem("a text was expected, not an object") },

  { reader: country, raw: "DE", want: { value: "DE" } },
  { reader: country, raw: "in", want: { value: "IN" } },
  { reader: country, raw: "UK", want: problem("not a country (ISO 3166-1)") },
  { reader: country, raw: "DEU", want: { value: "DE" } },
  { reader: country, raw: "and", want: { value: "AD" } },
  { reader: country, raw: "ZWE", want: { value: "ZW" } },
  { reader: country, raw: "ZZZ", want: problem("not a country (ISO 3166-1)") },
  { reader: country, raw: "**", want: problem("masked") },

  { reader: date, raw: "2000-02-29", want: { value: "2000-02-29" } },
  { reader: date, raw: "1900-02-29", want: problem("not a date (YYYY-MM-DD)") },
  { reader: date, raw: "29/02/2000", want: problem("not a date (YYYY-MM-DD)") },
  { reader: date, raw: "0099-12-31", want: { value: "0099-12-31" } },
  { reader: date, raw: "29/02/2000", row: dayFirst, want: { value: "2000-02-29" } },
  { reader: date, raw: "1.9.1972", row: dayFirst, want: { value: "1972-09-01" } },
  { reader: date, raw: "31-11-1972", row: dayFirst, want: problem("not a date (day, month, year)") },
  { reader: date, raw: "2000-02-29", row: dayFirst, want: problem("not a date (day, month, year)") },
  { reader: date, raw: "9/30/1972", row: monthFirst, want: { value: "1972-09-30" } },
  { reader: date, raw: "30/9/1972", row: monthFirst, want: problem("not a date (month, day, year)") },
  { reader: instant, raw: "2021-07-21T14:10:00.00Z", want: { value: "2021-07-21T14:10:00.00Z" } },
  { reader: instant, raw: "2021-07-21T14:10:00+05:30", want: { value: "2021-07-21T14:10:00+05:30" } },
  { reader: instant, raw: "2021-07-21T14:10:00", want: problem("not a moment in time (ISO 8601)") },
  { reader: instant, raw: "2021-02-31T14:10:00Z", want: problem("not a moment in time (ISO 8601)") },
  { reader: instant, raw: "2021-07-21T25:10:00Z", want: problem("not a moment in time (ISO 8601)") },
  { reader: instant, raw: 1700543471, row: seconds, want: { value: "2023-11-21T05:11:11Z" } },
  { reader: instant, raw: "1648275191", row: seconds, want: { value: "2022-03-26T06:13:11Z" } },
  { reader: instant, raw: 1700543471.5, row: seconds, want: { value: "2023-11-21T05:11:11.500Z" } },
  { reader: instant, raw: "0", row: { ...seconds, absent: ["0"] }, want: absent },
  { reader: instant, raw: "0", row: seconds, want: { value: "1970-01-01T00:00:00Z" } },
  { reader: instant, raw: 1700543471500, row: milliseconds, want: { value: "2023-11-21T05:11:11.500Z" } },
  { reader: instant, raw: "x", row: milliseconds, want: problem("not a number of milliseconds since 1970") },
  { reader: instant, raw: "1e9", row: seconds, want: problem("not a number of seconds since 1970") },
  { reader: instant, raw: "999999999999", row: seconds, want: { value: "+033658-09-27T01:46:39Z" } },
  { reader: instant, raw: "9999999999999999", row: seconds, want: problem("not a number of seconds since 1970") },

  { reader: phone, raw: "9876543210", want: { value: "9876543210" } },
  { reader: phone, raw: "+91 98765-43210", want: { value: "+91 98765-43210", e164: "+919876543210" } },
  { reader: phone, raw: "4930901820", row: digits, want: { value: "4930901820", e164: "+4930901820" } },
  { reader: phone, raw: "2109018201", row: digits, want: { value: "2109018201" } },
  { reader: phone, raw: "49309", row: digits, want: { value: "49309" } },
  { reader: phone, raw: "", row: digits, want: absent },
  { reader: phone, raw: "******7890", row: digits, want: { value: "******7890", masked: true } },
  { reader: phone, raw: "+49 30 901820 ext. 7", want: { value: "+49 30 901820 ext. 7" } },
  { reader: phone, raw: 4930901820, row: digits, want: { value: "4930901820", e164: "+4930901820" } },
  { reader: phone, raw: "<phone>", want: problem("no digit in it") },
  { reader: callingCode, raw: "+91", want: { value: "91" } },
  { reader: callingCode, raw: "0091", want: { value: "91" } },
  { reader: callingCode, raw: 1, want: { value: "1" } },
  { reader: callingCode, raw: "999", want: problem("not a calling code") },
  { reader: callingCode, raw: "IN", want: problem("not a calling code") },

  { reader: language, raw: "EN-in", want: { value: "en-IN" } },
  { reader: language, raw: "english language", want: problem("not a language tag (BCP 47)") },
  { reader: timeZone, raw: "Asia/Kolkata", want: { value: "Asia/Kolkata" } },
  { reader: timeZone, raw: "Asia/Nowhere", want: problem("not a time zone (IANA)") },
  { reader: currency, raw: "inr", want: { value: "INR" } },
  { reader: currency, raw: "RUPEE", want: problem("not a currency (ISO 4217)") },

  { reader: yesNo, raw: false, want: { value: false } },
  { reader: yesNo, raw: "Y", want: { value: true } },
  { reader: yesNo, raw: "no", want: { value: false } },
  { reader: yesNo, raw: 1, want: { value: true } },
  { reader: yesNo, raw: "", want: absent },
  { reader: yesNo, raw: null, want: absent },
  { reader: yesNo, raw: "perhaps", want: problem("neither yes nor no") },
  { reader: yesNo, raw: [], want: problem("yes or no was expected, not a list") },

  {
    reader: code,
    raw: "NFO",
    row: { values: { NFO: "nse-derivatives" } },
    want: { value: "nse-derivatives", code: "NFO" },
  },
  { reader: code, raw: "XYZ", row: { values: { NFO: "nse-derivatives" } }, want: { code: "XYZ" } },
  { reader: code, raw: "constructor", row: { values: {} }, want: { code: "constructor" } },
  { reader: code, raw: true, row: { values: { true: "active" } }, want: { value: "active", code: "true" } },
  { reader: code, raw: "", row: { values: {} }, want: absent },
];

test.each(rows)("$reader.name $raw", ({ reader, raw, row, want }) => {
  const reading = reader(raw, { pointer: "/a", row: { field: "identity.name", pointer: "/a", ...row } });
  const found = reading !== undefined && "found" in reading ? { ...reading.found, pointer: undefined } : reading;
  expect(found).toEqual(want);
});

test.each([
  ["91", "98765 43210", "+919876543210"],
  ["1", "(212) 555-0100", "+12125550100"],
  ["91", "09876543210", undefined],
  ["91", "******3210", undefined],
  ["91", "987", undefined],
  ["91", "98765432109876", undefined],
])("calling code %s and number %s", (callingDigits, national, want) => {
  expect(joinPhone(callingDigits, national)).toBe(want);
});
