import { isMasked } from "./masked.js";
import { type Reader, textOf } from "./reading.js";
import { convert } from "./text.js";

/** Calling codes that the ITU has given to countries and networks (E.164), by the number of their digits. */
const callingCodes: ReadonlySet<string> = new Set(
  (
    "1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98 " +
    "211 212 213 216 218 220 221 222 223 224 225 226 227 228 229 230 231 232 233 234 235 236 237 238 239 240 241 242 243 244 245 246 247 248 " +
    "249 250 251 252 253 254 255 256 257 258 260 261 262 263 264 265 266 267 268 269 290 291 297 298 299 350 351 352 353 354 355 356 357 358 " +
    "359 370 371 372 373 374 375 376 377 378 380 381 382 383 385 386 387 389 420 421 423 500 501 502 503 504 505 506 507 508 509 590 591 592 " +
    "593 594 595 596 597 598 599 670 672 673 674 675 676 677 678 679 680 681 682 683 685 686 687 688 689 690 691 692 800 808 850 852 853 855 " +
    "856 870 878 880 881 882 883 886 888 960 961 962 963 964 965 966 967 968 970 971 972 973 974 975 976 977 979 992 993 994 995 996 998"
  ).split(" "),
);

/** A phone number as the provider wrote it; in E.164 where it says its calling code itself. */
export const phone: Reader = (raw, place) => {
  const value = textOf(raw, place);
  if (value === undefined || typeof value === "object") return value;
  const { pointer, row } = place;
  if (isMasked(value)) return { found: { value, pointer, masked: true } };
  if (!/\d/u.test(value)) return { problem: "no digit in it" };
  const known = row.notation === "international-digits" || value.trim().startsWith("+");
  const e164 = known ? international(digitsOf(value)) : undefined;
  return { found: { value, pointer, ...(e164 === undefined ? {} : { e164 }) } };
};

/** The digits of a calling code: `91` for `91`, `+91` and `0091`. */
export const callingCode: Reader = (raw, place) =>
  convert({
    raw,
    place,
    kind: "a calling code",
    to(value) {
      const digits = value.trim().replace(/^(\+|00)/u, "");
      return callingCodes.has(digits) ? digits : undefined;
    },
  });

/**
 * E.164 from the two parts of a number. A national number that begins with 0 is not taken: in most countries the 0 has to go, in
 * some it has to stay.
 */
export function joinPhone(code: string, national: string): string | undefined {
  if (isMasked(national)) return undefined;
  const digits = digitsOf(national);
  return digits === undefined || digits.startsWith("0") ? undefined : international(code + digits);
}

function international(digits: string | undefined): string | undefined {
  if (digits === undefined || !/^[1-9]\d{7,14}$/u.test(digits)) return undefined;
  return [1, 2, 3].some((length) => callingCodes.has(digits.slice(0, length))) ? `+${digits}` : undefined;
}

/** Without what people write between digits; undefined when anything else is in it (an extension, a second number). */
function digitsOf(text: string): string | undefined {
  const digits = text
    .trim()
    .replace(/^\+/u, "")
    .replace(/[\s().-]/gu, "");
  return /^\d+$/u.test(digits) ? digits : undefined;
}
