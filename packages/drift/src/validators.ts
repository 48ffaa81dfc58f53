import type { JsonObject } from "./document.js";

/** Says whether a body is in every respect as described. False: it may differ, and has to be looked at. */
export type BodyValidator = (body: unknown) => boolean;

/** By media type as the description writes it. */
export type BodyValidators = Readonly<Record<string, BodyValidator>>;

/** Compiled ahead of time by Ajv: `@specwright/<provider>/validators`, or `npx @specwright/drift --compile FILE --document FILE`. */
export interface Validators {
  /** Fingerprint of the description that they were made of. */
  readonly fingerprint: string;
  /** By operation. */
  readonly requests: Readonly<Record<string, BodyValidators>>;
  /** By operation and declared status: `200`, `4XX`, `default`. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, BodyValidators>>>>;
}

/**
 * Tells descriptions apart, so that validators of another one are not believed. Not for secrets: FNV-1a of 32 bits, and the length.
 */
export function fingerprintOf(document: JsonObject): string {
  const text = JSON.stringify(document);
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return `${text.length}-${(hash >>> 0).toString(16)}`;
}
