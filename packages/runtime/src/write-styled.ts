import { callerError } from "./caller-error.js";
import type { ParameterStyle } from "./contract.js";
import { isComposite, type Place, primitiveText, where } from "./parameter-text.js";

export interface StyledValue {
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly name: string;
  readonly value: unknown;
  /** Percent-encoding of the place where the value goes; identity for headers. */
  readonly encode: (text: string) => string;
  /** Names the value in an error. */
  readonly parameter: Place;
}

/** What goes between the parts of an exploded value; `&` for the styles of a query. */
const separators: Partial<Record<ParameterStyle, string>> = { simple: ",", label: ".", matrix: ";", cookie: "; " };
/** What goes between the parts of a value that is not exploded; a comma for the other styles. */
const delimiters: Partial<Record<ParameterStyle, string>> = { spaceDelimited: "%20", pipeDelimited: "%7C" };

/**
 * Writes a value by the style table of OpenAPI 3.1.1 ("Style Examples"; RFC 6570 for arrays and objects).
 *
 * @returns `undefined` when nothing is to be written: `null`, `undefined`, an empty list or object
 * @throws TypeError `invalid-parameter` when the value has no textual form
 */
export function writeStyled({ style, explode, name, value, encode, parameter }: StyledValue): string | undefined {
  const text = (part: unknown) => encode(primitiveText(part, parameter));
  const named = style !== "simple" && style !== "label";
  const prefix = style === "label" || style === "matrix" ? separators[style] : "";
  // RFC 6570 §3.2.7: with `;` an empty value has no equals sign.
  const pair = (written: string) => {
    if (!named) return written;
    return style === "matrix" && written === "" ? encode(name) : `${encode(name)}=${written}`;
  };
  if (!isComposite(value)) return value === undefined || value === null ? undefined : prefix + pair(text(value));

  if (style === "deepObject") return writeDeep(name, value, { encode, parameter }).join("&") || undefined;
  const list = Array.isArray(value);
  const parts: [string, unknown][] = [];
  for (const [key, part] of Object.entries(value)) if (part !== undefined && part !== null) parts.push([key, part]);
  if (parts.length === 0) return undefined;
  if (explode) {
    const written = parts.map(([key, part]) => (list ? pair(text(part)) : `${encode(key)}=${text(part)}`));
    return prefix + written.join(separators[style] ?? "&");
  }
  const delimiter = delimiters[style] ?? ",";
  const written = parts.map(([key, part]) => (list ? text(part) : encode(key) + delimiter + text(part)));
  return prefix + pair(written.join(delimiter));
}

type Writing = Pick<StyledValue, "encode" | "parameter">;

/** `name[key][key]=value`. OpenAPI leaves deeper levels and lists open; a list repeats its key. */
function writeDeep(key: string, value: unknown, writing: Writing, depth = 0): string[] {
  // A value that contains itself would never end.
  if (depth > 20) throw callerError("invalid-parameter", `${where(writing.parameter)} is nested too deeply`);
  if (value === undefined || value === null) return [];
  if (!isComposite(value)) return [`${writing.encode(key)}=${writing.encode(primitiveText(value, writing.parameter))}`];
  const list = Array.isArray(value);
  return Object.entries(value).flatMap(([name, part]) =>
    writeDeep(list ? key : `${key}[${name}]`, part, writing, depth + 1),
  );
}
