import { callerError } from "./caller-error.js";
import type { OperationDescriptor, ParameterDescriptor } from "./contract.js";
import { type Core, need } from "./core.js";
import { isComposite, primitiveText, where } from "./parameter-text.js";
import { percentEncode } from "./percent-encode.js";
import { redacted } from "./redact.js";

/** All of a request that its input decides: what every attempt has in common. */
export interface BuiltRequest {
  readonly path: string;
  /** With its question mark. */
  readonly query: string;
  /** The path with what the spec marks sensitive left out. */
  readonly shownPath: string;
  readonly headers: Record<string, string>;
  readonly body: BodyInit | undefined;
  /** The caller or the runtime gave a key that lets the server recognise a repeated request. */
  readonly idempotent: boolean;
  /** Values of sensitive parameters, to be kept out of texts. */
  readonly secrets: string[];
}

type Input = Readonly<Record<string, unknown>>;

/** @throws TypeError with a `code` when the input is not what the operation takes; nothing has been sent then */
export function buildRequest(
  core: Core,
  operation: OperationDescriptor,
  { body, contentType, ...input }: Input,
): BuiltRequest {
  const { parameters = [], body: descriptor } = operation;
  for (const group in input) {
    for (const name of Object.keys(input[group] ?? {})) {
      if (!parameters.some((parameter) => parameter.in === group && parameter.name === name)) {
        throw callerError("unknown-parameter", `${group} ${name}`);
      }
    }
  }
  const headers: Record<string, string> = {};
  const secrets: string[] = [];
  let { path } = operation;
  let shownPath = path;
  let query = "";
  let idempotent = false;
  for (const parameter of parameters) {
    const { name, in: place, sensitive } = parameter;
    const group = input[place];
    let value = group && Object.hasOwn(group, name) ? (group as Input)[name] : undefined;
    if (parameter.idempotencyKey) {
      value ??= crypto.randomUUID();
      idempotent = true;
    }
    const written = value === undefined || value === null ? undefined : write(core, parameter, value);
    if (written === undefined) {
      if (parameter.required) throw callerError("missing-parameter", where(parameter));
    } else if (place === "path") {
      // Without a function, `$&` in a value would be a pattern.
      path = path.replace(`{${name}}`, () => written);
      shownPath = shownPath.replace(`{${name}}`, () => (sensitive ? redacted : written));
    } else if (place === "query") query += (query ? "&" : "?") + written;
    else {
      const header = place === "cookie" ? place : name.toLowerCase();
      headers[header] = headers[header] ? `${headers[header]}; ${written}` : written;
    }
    if (sensitive && written && !isComposite(value)) secrets.push(`${value}`);
  }
  // Two values can make a dot segment together (`{a}{b}`), and parsing the URL would climb; `{` is what was not given.
  if (/[{}]|\/(\.|%2e){1,2}(\/|$)/i.test(path)) throw callerError("invalid-parameter", "path");
  if (body === undefined && descriptor?.required) throw callerError("missing-body", "body");
  const written = body === undefined ? undefined : need(core, "bodies")(operation, body, contentType);
  if (written?.contentType) headers["content-type"] = written.contentType;
  return { path, query, shownPath, headers, body: written?.body, idempotent, secrets };
}

/** Scalars and lists in the default style of their place; the rest is the `styles` feature's. */
function write(core: Core, parameter: ParameterDescriptor, value: unknown): string | undefined {
  const { name, in: place, style, explode, content, allowReserved } = parameter;
  const list = Array.isArray(value);
  const object = !list && isComposite(value);
  const styled = style ?? explode ?? content ?? allowReserved;
  // Empty or a dot segment would lead to another operation: `DELETE /pets/` instead of `DELETE /pets/7`.
  if (place === "path" && ((object && styled === undefined) || /^(\.|%2e){0,2}$/i.test(`${value}`))) {
    throw callerError("invalid-parameter", where(parameter));
  }
  if (object || styled !== undefined || place === "cookie") return need(core, "styles")(parameter, value);
  const encode = place === "header" ? String : percentEncode;
  const texts = (list ? value : [value])
    .filter((item) => item !== undefined && item !== null)
    .map((item) => encode(primitiveText(item, parameter)));
  if (texts.length === 0) return undefined;
  return place === "query" ? texts.map((text) => `${encode(name)}=${text}`).join("&") : texts.join();
}
