/** How an exchange can differ from its description. */
export type DifferenceKind =
  | "undocumented-field"
  | "missing-required"
  | "wrong-type"
  | "unknown-enum-value"
  | "undocumented-status"
  | "undocumented-content-type"
  | "undocumented-parameter"
  | "broken-pattern"
  | "broken-format"
  | "broken-limit";

/** The shape of a value without the value: what a schema would say of it. */
export interface Shape {
  readonly type: "string" | "integer" | "number" | "boolean" | "null" | "array" | "object";
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
}

/** One way in which answers, or requests, differ from the description; found once, however often it occurs. */
export interface Difference {
  /** `operationId`. */
  readonly operation: string;
  /** The answer's HTTP status; absent for a difference of the request. */
  readonly status?: number;
  /** JSON pointer into the body with `*` for each index; the name for a parameter; empty for the body as a whole. */
  readonly pointer: string;
  readonly kind: DifferenceKind;
  /** What the description says: `string`, `required`, `^[A-Z]{2}$`. */
  readonly expected: string;
  /** The kind of what was found, never the value; an unknown code is named unless the description calls it sensitive. */
  readonly found: string;
  /** Where in the document the broken statement stands, as a JSON pointer: the schema, or the operation's `responses`. */
  readonly at: string;
  /** For undocumented things: what a schema would say of the value. */
  readonly shape?: Shape;
}

/** The same difference has the same key, in a report, in a baseline and over the years. */
export function keyOf({ operation, status, pointer, kind, found }: Difference): string {
  return [operation, status ?? "request", pointer, kind, kind === "unknown-enum-value" ? found : ""].join(" ").trim();
}
