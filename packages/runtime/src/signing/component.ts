import { callerError } from "../caller-error.js";
import { serializeBareItem } from "./structured-field.js";

/** A request, or a response when it has a `status`. */
export interface Message {
  readonly method?: string;
  readonly url?: URL;
  readonly status?: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** Serialises a component identifier (RFC 9421 §2): `content-type`, `@path`, or `@query-param;name="Pet"`. */
export function serializeIdentifier(identifier: string): string {
  const [name, parameters] = split(identifier);
  return serializeBareItem(name) + parameters;
}

/**
 * The value of a component (RFC 9421 §2.1, §2.2); `undefined` when the message does not have it.
 * @throws TypeError with code `signing-component` for a derived component or parameter that is not supported.
 */
export function componentValue(identifier: string, message: Message): string | undefined {
  const [name, parameters] = split(identifier);
  if (name === "@query-param") return queryParameter(parameters, message.url);
  if (parameters !== "") throw unsupported(identifier);
  if (!name.startsWith("@")) return message.headers[name]?.trim();
  const { method, status, url } = message;
  switch (name) {
    case "@method":
      return method;
    case "@status":
      return status?.toString();
    case "@target-uri":
      return url?.href.replace(/#.*/s, "");
    case "@authority":
      // URL lower-cases the host and drops a default port, as §2.2.3 asks.
      return url?.host;
    case "@scheme":
      return url?.protocol.slice(0, -1);
    case "@request-target":
      return url && url.pathname + url.search;
    case "@path":
      return url?.pathname;
    case "@query":
      return url && (url.search || "?");
    default:
      throw unsupported(identifier);
  }
}

/** §2.2.8: decoded, encoded again in one way; a name that occurs twice must not be covered. */
function queryParameter(parameters: string, url: URL | undefined): string | undefined {
  const wanted = /^;name="([^"\\]*)"$/.exec(parameters)?.[1];
  if (wanted === undefined) throw unsupported(`@query-param${parameters}`);
  const values = url?.searchParams.getAll(decodeURIComponent(wanted));
  return values?.length === 1 ? percentEncode(String(values[0])) : undefined;
}

function percentEncode(value: string): string {
  return encodeURIComponent(value).replace(/[!'()~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function split(identifier: string): [name: string, parameters: string] {
  const end = identifier.search(/;|$/);
  return [identifier.slice(0, end).toLowerCase(), identifier.slice(end)];
}

function unsupported(identifier: string): TypeError {
  return callerError("signing-component", `The signature component ${identifier} is not supported.`);
}
