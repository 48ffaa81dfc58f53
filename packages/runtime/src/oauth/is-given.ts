/** True when the app gave a credential ready, so that none has to be fetched: in the options of a client or of a call. */
export function isGiven(options: unknown, name: string): boolean {
  return ((options ?? {}) as Readonly<Record<string, unknown>>)[name] !== undefined;
}
