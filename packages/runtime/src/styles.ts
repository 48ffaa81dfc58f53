import { callerError } from "./caller-error.js";
import type { ParameterDescriptor } from "./contract.js";
import { encodeReserved } from "./encode-reserved.js";
import type { Feature } from "./feature.js";
import { isJson } from "./media-type.js";
import { isComposite, primitiveText, where } from "./parameter-text.js";
import { percentEncode } from "./percent-encode.js";
import { writeForm } from "./write-form.js";
import { writeStyled } from "./write-styled.js";

/** Parameters beyond scalars and lists in default style: the whole style table, objects, `content`, `allowReserved`, cookies. */
export const styles: Feature = {
  name: "styles",
  install: () => ({ styles: writeParameter }),
};

export function writeParameter(parameter: ParameterDescriptor, value: unknown): string | undefined {
  const { name, in: place, content, allowReserved, whole } = parameter;
  const style = parameter.style ?? (place === "path" || place === "header" ? "simple" : "form");
  const raw = place === "header" || style === "cookie";
  const encode = raw ? String : allowReserved && place === "query" ? encodeReserved : percentEncode;
  let written: string | undefined;
  if (content === undefined) {
    const explode = parameter.explode ?? (style === "form" || style === "cookie");
    written = writeStyled({ style, explode, name, value, encode, parameter });
  } else {
    const isForm = /urlencoded/.test(content) && isComposite(value);
    const text = isForm
      ? writeForm(value, parameter.encoding)
      : isJson(content)
        ? JSON.stringify(value)
        : primitiveText(value, parameter);
    // A form is encoded as it is.
    const encoded = whole && isForm ? text : encode(text);
    written = !whole && (place === "query" || place === "cookie") ? `${encode(name)}=${encoded}` : encoded;
  }
  if (place !== "cookie") return written;
  // RFC 6265 §4.1.1. In the style `form` the value is percent-encoded, in this one it is not.
  if (style === "cookie" && /[^\x21-\x7e]|[",;\\]/.test(written?.replaceAll("; ", "") ?? "")) {
    throw callerError("invalid-parameter", where(parameter));
  }
  return written?.replaceAll("&", "; ");
}
