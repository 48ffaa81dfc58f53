import type { OperationDescriptor } from "../contract.js";
import { redacted } from "../redact.js";
import { rawPath } from "./serialise.js";

/**
 * What errors and logs may have of a request's URL, where a value of the path must not be shown: as it was sent with the value
 * left out. Of a path that somebody else has written or changed, a middleware or a serializer of the caller's own, nobody knows
 * where the value stands: then it is the operation's path, which is all that can be told.
 *
 * @param values those of the path; absent where somebody else writes them
 * @returns `undefined` when the URL may be shown as it is, but for its query
 */
export function shownUrl(
  { origin, pathname }: URL,
  operation: OperationDescriptor | undefined,
  values: Readonly<Record<string, unknown>> | undefined,
): string | undefined {
  let shown = operation?.path ?? "";
  for (const { name, in: place, sensitive } of operation?.parameters ?? [])
    if (place === "path" && sensitive) shown = shown.replaceAll(`{${name}}`, redacted);
  if (!operation || shown === operation.path) return undefined;
  if (!values) return origin + shown;
  const written = rawPath(operation);
  const sent = written(operation.path, values);
  const base = pathname.endsWith(sent) ? pathname.slice(0, -sent.length) : "";
  return origin + base + written(shown, values);
}
