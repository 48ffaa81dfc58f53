import { writeBody } from "./body.js";
import { callerError } from "./caller-error.js";
import type { OperationDescriptor, ParameterDescriptor } from "./contract.js";
import type { FeatureHooks } from "./feature.js";
import { checkHeader } from "./header-value.js";
import { isComposite, primitiveText, writeStyled } from "./parameter-style.js";
import { encodeReserved, percentEncode } from "./percent-encode.js";
import { redacted } from "./redact.js";

/** All of a request that its input decides: what every attempt has in common. */
export interface BuiltRequest {
  /** Path and query, to be put behind the base URL. */
  readonly target: string;
  /** The path with what the spec marks sensitive left out. */
  readonly shownPath: string;
  readonly headers: Record<string, string>;
  readonly body: BodyInit | undefined;
  /** The caller or the runtime gave a key that lets the server recognise a repeated request. */
  readonly idempotent: boolean;
  /** Values of sensitive parameters, to be kept out of texts. */
  readonly secrets: readonly string[];
}

type Input = Readonly<Record<string, unknown>>;
const groups = ["path", "query", "header", "cookie"] as const;

/** @throws TypeError with a `code` when the input is not what the operation takes; nothing has been sent then */
export function buildRequest(
  operation: OperationDescriptor,
  input: Input,
  features: readonly FeatureHooks[],
): BuiltRequest {
  const parameters = operation.parameters ?? [];
  checkNames(parameters, input);
  const headers: Record<string, string> = Object.create(null);
  const query: string[] = [];
  const cookies: string[] = [];
  const secrets: string[] = [];
  let path = operation.path;
  let shownPath = path;
  let idempotent = false;
  for (const parameter of parameters) {
    const { name, in: place } = parameter;
    let value = own(input[place], name);
    if (parameter.idempotencyKey) {
      value ??= crypto.randomUUID();
      idempotent = true;
    }
    const written = value === undefined || value === null ? undefined : write(parameter, value);
    if (written === undefined) {
      if (parameter.required) throw callerError("missing-parameter", `${label(parameter)} is missing`);
      if (place === "path") path = path.replace(`{${name}}`, "");
      continue;
    }
    if (parameter.sensitive && !isComposite(value)) secrets.push(String(value), written);
    if (place === "query") query.push(written);
    else if (place === "cookie") cookies.push(written);
    else if (place === "header") {
      checkHeader(name, written);
      headers[name.toLowerCase()] = written;
    } else {
      // Without a function, `$&` in a value would be a pattern.
      path = path.replace(`{${name}}`, () => written);
      shownPath = shownPath.replace(`{${name}}`, () => (parameter.sensitive ? redacted : written));
    }
  }
  // Two values can make a dot segment together (`{a}{b}`); parsing the URL would climb.
  if (/\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path))
    throw callerError("invalid-parameter", "the path would have a dot segment");
  if (cookies.length > 0) headers.cookie = cookies.join("; ");
  const { body, contentType } = writeBody(operation.body, input, features);
  if (contentType) {
    checkHeader("content-type", contentType);
    headers["content-type"] = contentType;
  }
  const target = query.length > 0 ? `${path}?${query.join("&")}` : path;
  return { target, shownPath, headers, body, idempotent, secrets };
}

function write(parameter: ParameterDescriptor, value: unknown): string | undefined {
  const { name, in: place } = parameter;
  const where = label(parameter);
  const style = parameter.style ?? (place === "path" || place === "header" ? "simple" : "form");
  const encode =
    place === "header" || style === "cookie" ? String : parameter.allowReserved ? encodeReserved : percentEncode;
  if (place === "path") checkPathValue(parameter, value, where);
  let written: string | undefined;
  if (parameter.content === undefined) {
    const explode = parameter.explode ?? (style === "form" || style === "cookie");
    written = writeStyled({ style, explode, name, value, encode, where });
    if (place === "cookie") written = written?.replaceAll("&", "; ");
  } else {
    const text = /[/+]json$/.test(parameter.content) ? JSON.stringify(value) : primitiveText(value, where);
    written = place === "query" || place === "cookie" ? `${encode(name)}=${encode(text)}` : encode(text);
  }
  // RFC 6265 §4.1.1; the separator between cookies is our own.
  if (place === "cookie" && /[^\x21-\x7e]|[",;\\]/.test(written?.replaceAll("; ", "") ?? "")) {
    throw callerError("invalid-parameter", `${where} has a character that a cookie cannot carry`);
  }
  return written;
}

/** Empty or a dot segment would lead to another operation: `DELETE /pets/` instead of `DELETE /pets/7`. */
function checkPathValue(parameter: ParameterDescriptor, value: unknown, where: string): void {
  const styled = parameter.style ?? parameter.explode ?? parameter.content;
  const refused =
    isComposite(value) && styled === undefined
      ? !Array.isArray(value) || value.length === 0 || value.some((item) => item === "")
      : typeof value === "string" && /^(?:|\.|%2e|\.\.|\.%2e|%2e\.|%2e%2e)$/i.test(value);
  if (refused) throw callerError("invalid-parameter", `${where} is empty, a dot segment or not a plain value`);
}

function checkNames(parameters: readonly ParameterDescriptor[], input: Input): void {
  for (const group of Object.keys(input)) {
    const place = groups.find((known) => known === group);
    if (!place && group !== "body" && group !== "contentType") {
      throw callerError(
        "unknown-input",
        `an input has path, query, header, cookie, body and contentType, not ${JSON.stringify(group)}`,
      );
    }
    for (const name of Object.keys((place && input[place]) ?? {})) {
      if (!parameters.some((parameter) => parameter.in === place && parameter.name === name)) {
        throw callerError("unknown-parameter", `there is no ${group} parameter ${JSON.stringify(name)}`);
      }
    }
  }
}

function own(group: unknown, name: string): unknown {
  return group && Object.hasOwn(group, name) ? (group as Input)[name] : undefined;
}

function label(parameter: ParameterDescriptor): string {
  return `${parameter.in} parameter ${JSON.stringify(parameter.name)}`;
}
