/** `type/subtype` in lower case, without parameters. */
export function essence(contentType: string | null | undefined): string {
  return (contentType ?? "").replace(/;.*/s, "").trim().toLowerCase();
}

export function isJson(mediaType: string): boolean {
  return /[/+]json$/.test(mediaType);
}

/** One JSON value after another: lines, or the text sequences of RFC 7464. */
export function isJsonLines(mediaType: string): boolean {
  return /^application\/(?:x-)?(?:ndjson|jsonl|jsonlines|json-lines|json-seq|jsonstream)$|\+json-seq$/.test(mediaType);
}

/** Whether a declared media type or range (`image/*`) covers one; any JSON type stands for any other. */
export function covers(declared: string, mediaType: string): boolean {
  const range = essence(declared);
  // A range without its stars is what a type begins with.
  return (
    range === mediaType ||
    (isJson(range) && isJson(mediaType)) ||
    (/\*$/.test(range) && mediaType.startsWith(range.replace(/\*.*/, "")))
  );
}
