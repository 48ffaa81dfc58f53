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
  let text: string | undefined;
  // For a path whose style is not stated the spec does not know of an object: it is refused below.
  if (object || !plain || place === "cookie")
    text = place === "path" && plain ? "" : need(core, "styles")(parameter, value);
  else {
    const start = place === "query" ? `${percentEncode(name)}=` : "";
    for (const item of list ? value : [value]) {
      if (item === undefined || item === null) continue;
      text =
        (text === undefined ? "" : text + (start ? "&" : ",")) +
        start +
        (place === "header" ? String : percentEncode)(primitiveText(item, parameter));
    }
  }
  // Empty or a dot segment would lead to another operation: `DELETE /pets/` instead of `DELETE /pets/7`.
  if (place === "path" && /^(\.|%(25)?2e){0,2}$/i.test(`${text}`)) {
    throw callerError("invalid-parameter", `${where(parameter)} must be text and no dot segment`);
  }
  return text;
}
