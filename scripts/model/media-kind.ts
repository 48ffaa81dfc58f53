/** How the runtime reads and writes a media type. */
export type MediaKind = "json" | "form" | "multipart" | "text" | "stream" | "binary" | "any";

export function mediaKind(mediaType: string): MediaKind {
  const essence = (mediaType.split(";", 1)[0] ?? "").trim().toLowerCase();
  if (
    essence === "text/event-stream" ||
    /^application\/(jsonl|x-jsonl|ndjson|x-ndjson|jsonlines|x-jsonlines|json-lines|json-seq|geo\+json-seq|jsonstream)$/.test(
      essence,
    ) ||
    essence.endsWith("+json-seq")
  ) {
    return "stream";
  }
  if (/[/+]json$/.test(essence)) {
    return "json";
  }
  if (essence === "application/x-www-form-urlencoded") {
    return "form";
  }
  if (essence.startsWith("multipart/")) {
    return "multipart";
  }
  if (essence.startsWith("text/") || /[/+]xml$/.test(essence) || /[/+-]yaml$/.test(essence)) {
    return "text";
  }
  return essence === "*/*" || essence === "application/*" ? "any" : "binary";
}
