import type { SessionDescriptor, TokenLifetimeDescriptor } from "@specwright/runtime";
import { own } from "../load/json-object.js";
import { type DocumentReader, type Path, text } from "./document-reader.js";
import { texts } from "./signature.js";

type Checksum = NonNullable<SessionDescriptor["checksum"]>;

/** `x-session` of a bearer scheme (specs/README.md). `nameOf` gives the method name of an operation id. */
export function readSession(
  reader: DocumentReader,
  { written, path, nameOf }: { written: unknown; path: Path; nameOf: (operationId: string) => string | undefined },
): SessionDescriptor | undefined {
  const operation = nameOf(text(written, "operation") ?? "");
  const token = texts(own(written, "token"));
  if (operation === undefined || token === undefined) {
    const message =
      "`x-session` needs `operation`, the operationId of an operation, and `token`, a list of JSON pointers.";
    reader.error("invalid-extension", message, path);
    return undefined;
  }
  const expiresIn = text(written, "expiresIn");
  const checksum = readChecksum(own(written, "checksum"));
  const refresh = readRefresh(own(written, "refresh"), nameOf);
  if (
    (checksum === undefined && own(written, "checksum") !== undefined) ||
    (refresh === undefined && own(written, "refresh") !== undefined)
  ) {
    reader.error("invalid-extension", "`checksum` or `refresh` of `x-session` is not complete.", path);
  }
  return {
    operation,
    token,
    ...(expiresIn === undefined ? {} : { expiresIn }),
    ...(checksum === undefined ? {} : { checksum }),
    ...(refresh === undefined ? {} : { refresh }),
  };
}

function readChecksum(written: unknown): Checksum | undefined {
  const field = text(written, "field");
  const algorithm = own(written, "algorithm");
  const encoding = own(written, "encoding");
  const of = texts(own(written, "of"));
  const knownAlgorithm = algorithm === "SHA-256" || algorithm === "SHA-384" || algorithm === "SHA-512";
  if (field === undefined || of === undefined || !knownAlgorithm || (encoding !== "hex" && encoding !== "base64")) {
    return undefined;
  }
  return { field, algorithm, encoding, of };
}

function readRefresh(
  written: unknown,
  nameOf: (operationId: string) => string | undefined,
): SessionDescriptor["refresh"] {
  const operation = nameOf(text(written, "operation") ?? "");
  const field = text(written, "field");
  const from = text(written, "from");
  const token = texts(own(written, "token"));
  if (operation === undefined || field === undefined || from === undefined || token === undefined) {
    return undefined;
  }
  return { operation, field, from, token };
}

/** `x-token-lifetime` (specs/README.md). */
export function readTokenLifetime(
  reader: DocumentReader,
  written: unknown,
  path: Path,
): TokenLifetimeDescriptor | undefined {
  const expiresAt = text(written, "expiresAt");
  const timeZone = text(written, "timeZone");
  if (
    expiresAt === undefined ||
    !/^([01]\d|2[0-3]):[0-5]\d$/.test(expiresAt) ||
    timeZone === undefined ||
    !isTimeZone(timeZone)
  ) {
    reader.error(
      "invalid-extension",
      "`x-token-lifetime` needs `expiresAt` (HH:MM) and `timeZone` (an IANA name).",
      path,
    );
    return undefined;
  }
  return { expiresAt, timeZone };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) {
      return false;
    }
    throw error;
  }
}
