import type { SignatureDescriptor } from "@specwright/runtime";
import { isObject, own, setOwn } from "../load/json-object.js";
import { type DocumentReader, type Path, text } from "./document-reader.js";
import { isToken } from "./wire-syntax.js";

/** `x-signature` of an apiKey scheme (specs/README.md); undefined, with a problem, when it does not have that shape. */
export function readSignature(reader: DocumentReader, written: unknown, path: Path): SignatureDescriptor | undefined {
  const components = texts(own(written, "components"));
  const algorithms = texts(own(written, "algorithms"));
  const profile = own(written, "profile");
  const label = text(written, "label");
  if (
    (profile !== "draft-15" && profile !== "rfc9421") ||
    label === undefined ||
    components === undefined ||
    algorithms === undefined
  ) {
    const message = "`x-signature` needs `profile` (draft-15 or rfc9421), `label`, `components` and `algorithms`.";
    reader.error("invalid-extension", message, path);
    return undefined;
  }
  const digest = own(written, "digest");
  const encoding = own(written, "ecdsaEncoding");
  const expiresAfter = own(written, "expiresAfter");
  const inputHeader = text(written, "inputHeader");
  const headers = readHeaders(own(written, "headers"));
  for (const name of [inputHeader ?? "signature-input", ...Object.keys(headers)]) {
    if (!isToken(name)) {
      reader.error("invalid-header-name", `\`${name}\` cannot be the name of a header.`, path);
    }
  }
  return {
    profile,
    label,
    components,
    ...(digest === "sha-256" || digest === "sha-512" ? { digest } : {}),
    algorithms,
    ...(encoding === "der" || encoding === "p1363" ? { ecdsaEncoding: encoding } : {}),
    ...(typeof expiresAfter === "number" ? { expiresAfter } : {}),
    ...(inputHeader === undefined ? {} : { inputHeader }),
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
  };
}

function readHeaders(written: unknown): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of isObject(written) ? Object.keys(written) : []) {
    const value = own(written, name);
    if (typeof value === "string") {
      setOwn(headers, name, value);
    }
  }
  return headers;
}

export function texts(value: unknown): string[] | undefined {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "string")
    ? value
    : undefined;
}
