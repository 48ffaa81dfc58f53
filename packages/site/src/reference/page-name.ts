const taken = new Set(["index", "reference", "changelog", "openapi", "provider"]);

/** File name of an operation's page without its ending; never one of the provider's own pages, never outside its folder. */
export function pageName(operationId: string): string {
  const safe = operationId.replaceAll(/[^\w-]+/g, "-");
  return taken.has(safe.toLowerCase()) ? `operation-${safe}` : safe;
}
