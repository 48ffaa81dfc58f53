import type { EncodingDescriptor } from "./contract.js";
import { encodeReserved } from "./encode-reserved.js";
import { jsonText } from "./json-text.js";
import { isJson } from "./media-type.js";
import { isComposite, primitiveText } from "./parameter-text.js";
import { percentEncode } from "./percent-encode.js";
import { writeStyled } from "./write-styled.js";

type Encodings = Readonly<Record<string, EncodingDescriptor>>;

/**
 * `application/x-www-form-urlencoded` by OpenAPI 3.1.1, Encoding Object: a style, where one is stated, decides; otherwise a
 * list repeats its name and an object is JSON.
 */
export function writeForm(body: object, encodings: Encodings = {}): string {
  const pairs = Object.entries(body).map(([name, value]) => {
    const encoding = Object.hasOwn(encodings, name) ? encodings[name] : undefined;
    const { style, explode, allowReserved, contentType = "" } = encoding ?? {};
    const encode = allowReserved ? encodeReserved : percentEncode;
    const parameter = { in: "body", name };
    if ((style ?? explode ?? allowReserved) !== undefined) {
      const chosen = style ?? "form";
      return writeStyled({ style: chosen, explode: explode ?? chosen === "form", name, value, encode, parameter });
    }
    const items = isJson(contentType) || !Array.isArray(value) ? [value] : value;
    return items
      .filter((item) => item !== undefined && (item !== null || isJson(contentType)))
      .map((item) => {
        const text = isComposite(item) || isJson(contentType) ? jsonText(item) : primitiveText(item, parameter);
        return `${encode(name)}=${encode(text)}`;
      })
      .join("&");
  });
  // WHATWG URL §5.2: a form writes a space as a plus sign.
  return pairs.filter(Boolean).join("&").replaceAll("%20", "+");
}
