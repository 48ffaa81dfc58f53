import { callerError } from "./caller-error.js";
import type { ParameterDescriptor } from "./contract.js";
import type { Feature } from "./feature.js";
import { isJson } from "./media-type.js";
import { primitiveText, where } from "./parameter-text.js";
import { percentEncode } from "./percent-encode.js";
import { writeStyled } from "./write-styled.js";

/** Parameters beyond scalars and lists in default style: the whole style table, objects, `content`, `allowReserved`, cookies. */
export const styles: Feature = {
  name: "styles",
  install: () => ({ styles: writeParameter }),
};

export function writeParameter(parameter: ParameterDescriptor, value: unknown): string | undefined {
  const { name, in: place, content, allowReserved } = parameter;
  const style = parameter.style ?? (place === "path" || place === "header" ? "simple" : "form");
  const raw = place === "header" || style === "cookie";
  const encode = raw ? String : allowReserved && place === "query" ? encodeReserved : percentEncode;
  let written: string | undefined;
  if (content === undefined) {
    const explode = parameter.explode ?? (style === "form" || style === "cookie");
    written = writeStyled({ style, explode, name, value, encode, parameter });
  } else {
    const text = encode(isJson(content) ? JSON.stringify(value) : primitiveText(value, parameter));
    written = place === "query" || place === "cookie" ? `${encode(name)}=${text}` : text;
  }
  if (place !== "cookie") return written;
  // RFC 6265 §4.1.1. In the style `form` the value is percent-encoded, in this one it is not.
  if (style === "cookie" && /[^\x21-\x7e]|[",;\\]/.test(written?.replaceAll("; ", "") ?? "")) {
    throw callerError("invalid-parameter", where(parameter));
  }
  return written?.replaceAll("&", "; ");
}

/** Leaves reserved characters and percent triplets as they are (RFC 6570 §3.2.3), but for `#`, which would cut the query off. */
export function encodeReserved(text: string): string {
  return percentEncode(text).replace(/%(?:25(?=[\dA-Fa-f]{2})|2[146-9A-CF]|3[ABDF]|40|5[BD])/g, decodeURIComponent);
}
