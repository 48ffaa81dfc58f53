import { type Exchange, exchangeChecker } from "../check-exchange.js";
import type { Difference } from "../difference.js";
import { isObject, type JsonObject, own } from "../document.js";
import { type CountedDifference, DriftLog } from "../drift-log.js";

/**
 * The differences that a recording holds: a HAR (HTTP Archive 1.2) is compared with the document, a report (`differences()` as JSON) is
 * taken as it is.
 *
 * @throws TypeError when it is neither
 */
export function readRecording(
  recording: unknown,
  document: JsonObject,
  baseline: Iterable<string> = [],
): CountedDifference[] {
  const log = new DriftLog(baseline);
  if (Array.isArray(recording)) {
    const report = recording as CountedDifference[];
    if (!report.every((each) => typeof own(each, "kind") === "string" && typeof own(each, "at") === "string"))
      throw unreadable();
    for (const { count = 1, ...difference } of report) {
      for (let times = 0; times < count; times++) log.add([difference as Difference]);
    }
    return log.list();
  }
  const entries = own(own(recording, "log"), "entries");
  if (!Array.isArray(entries)) throw unreadable();
  const check = exchangeChecker(document);
  for (const entry of entries) {
    const exchange = exchangeOf(entry);
    if (exchange !== undefined) log.add(check(exchange));
  }
  return log.list();
}

function exchangeOf(entry: unknown): Exchange | undefined {
  const request = own(entry, "request");
  const response = own(entry, "response");
  const url = own(request, "url");
  if (!isObject(response) || typeof url !== "string" || !URL.canParse(url)) return undefined;
  const content = own(response, "content");
  const text = String(own(content, "text") ?? "");
  const type = own(content, "mimeType");
  const posted = own(request, "postData");
  return {
    method: String(own(request, "method") ?? "GET"),
    url,
    requestBody: own(posted, "text") as string | undefined,
    requestContentType: own(posted, "mimeType") as string | undefined,
    status: Number(response.status),
    contentType: typeof type === "string" && type !== "" ? type : undefined,
    body: own(content, "encoding") === "base64" ? new TextDecoder().decode(bytesOf(text)) : text,
  };
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function unreadable(): TypeError {
  return new TypeError("this is neither a HAR nor a report of differences");
}
