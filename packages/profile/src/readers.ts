import type { ProfileField } from "@specwright/runtime";
import { code } from "./values/code.js";
import { country } from "./values/country.js";
import { currency, language, timeZone } from "./values/locale.js";
import { callingCode, phone } from "./values/phone.js";
import type { Reader } from "./values/reading.js";
import { text } from "./values/text.js";
import { date, instant } from "./values/time.js";
import { yesNo } from "./values/yes-no.js";

/** Fields by the last word of their names, where they are more than text. */
const readers: Readonly<Record<string, Reader>> = {
  status: code,
  kind: code,
  sex: code,
  type: code,
  depository: code,
  exchanges: code,
  products: code,
  orderTypes: code,
  country,
  birthCountry: country,
  nationalities: country,
  birthDate: date,
  createdAt: instant,
  updatedAt: instant,
  passwordChangedAt: instant,
  confirmedAt: instant,
  phone,
  callingCode,
  language,
  timeZone,
  currency,
  default: yesNo,
  answer: yesNo,
};

export function readerOf(field: ProfileField): Reader {
  const word = field.slice(field.lastIndexOf(".") + 1);
  return readers[word] ?? text;
}
