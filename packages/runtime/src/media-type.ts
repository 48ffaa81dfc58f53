/** `type/subtype` in lower case, without parameters. */
export function essence(contentType: string | null | undefined): string {
  return (contentType ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

export function isJson(mediaType: string): boolean {
  return /[/+]json$/.test(mediaType);
}

/** Whether a declared media type or range (`image/*`) covers one; any JSON type stands for any other. */
export function covers(declared: string, mediaType: string): boolean {
  const range = essence(declared);
  if (range === mediaType || range === "*/*" || (isJson(range) && isJson(mediaType))) return true;
  return range.endsWith("/*") && mediaType.startsWith(range.slice(0, -1));
}
