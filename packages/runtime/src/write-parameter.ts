import { callerError } from "./caller-error.js";
import type { ParameterDescriptor } from "./contract.js";
import { type Core, need } from "./core.js";
import { isComposite, primitiveText, where } from "./parameter-text.js";
import { percentEncode } from "./percent-encode.js";

/**
 * Scalars and lists in the default style of their place; the rest is the `styles` feature's.
 *
 * @returns `undefined` when nothing is to be written
 * @throws TypeError `invalid-parameter`
 */
export function writeParameter(core: Core, parameter: ParameterDescriptor, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  const { name, in: place, style, explode, content, allowReserved } = parameter;
  const list = Array.isArray(value);
  const object = typeof value === "object" && !list && isComposite(value);
  const plain = (style ?? explode ?? content ?? allowReserved) === undefined;
  // Empty or a dot segment would lead to another operation: `DELETE /pets/` instead of `DELETE /pets/7`.
  if (place === "path" && ((object && plain) || /^(\.|%2e){0,2}$/i.test(String(style === "matrix" || value)))) {
    throw callerError("invalid-parameter", `${where(parameter)} must be text, not empty, no dot segment`);
  }
  if (object || !plain || place === "cookie") return need(core, "styles")(parameter, value);
  const start = place === "query" ? `${percentEncode(name)}=` : "";
  let text: string | undefined;
  for (const item of list ? value : [value]) {
    if (item === undefined || item === null) continue;
    text =
      (text === undefined ? "" : text + (start ? "&" : ",")) +
      start +
      (place === "header" ? String : percentEncode)(primitiveText(item, parameter));
  }
  return text;
}
