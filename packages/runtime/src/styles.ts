import { callerError } from "./caller-error.js";
import type { ParameterDescriptor } from "./contract.js";
import { encodeReserved } from "./encode-reserved.js";
import type { Feature } from "./feature.js";
import { jsonText } from "./json-text.js";
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
  const encode =
    style === "cookie"
      ? (text: string) => cookieText(text, parameter)
      : place === "header"
        ? String
        : allowReserved && place === "query"
          ? encodeReserved
          : percentEncode;
  let written: string | undefined;
  if (content === undefined) {
    const explode = parameter.explode ?? (style === "form" || style === "cookie");
    written = writeStyled({ style, explode, name, value, encode, parameter });
  } else {
    const isForm = /urlencoded/.test(content) && isComposite(value);
    const text = isForm
      ? writeForm(value, parameter.encoding)
      : isJson(content)
        ? jsonText(value)
        : primitiveText(value, parameter);
    // A form is encoded as it is.
    const encoded = whole && isForm ? text : encode(text);
    written = !whole && (place === "query" || place === "cookie") ? `${encode(name)}=${encoded}` : encoded;
  }
  return place === "cookie" && style !== "cookie" ? written?.replaceAll("&", "; ") : written;
}

/** In the style `cookie` nothing is percent-encoded: what would end the value is refused (RFC 6265 §4.1.1). */
function cookieText(text: string, parameter: ParameterDescriptor): string {
  if (/[^\x21-\x7e]|[",;\\]/.test(text)) {
    throw callerError("invalid-parameter", `${where(parameter)} holds what a cookie cannot carry`);
  }
  return text;
}
