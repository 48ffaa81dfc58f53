import type { Feature } from "./feature.js";
import { pointerKeys } from "./json-pointer.js";
import { redacted } from "./redact.js";
import { withoutEncodedSecrets } from "./redact-encoded.js";

/** Lets printed errors show the body of a declared failure, without what the spec marks sensitive. */
export const sensitive: Feature = {
  name: "sensitive",
  install: () => ({
    clean: withoutEncodedSecrets,
    sensitive: (body, descriptor, clean) => {
      // Only a body whose shape the spec tells may be shown: of another nobody knows what to leave out.
      if (!descriptor.content) return undefined;
      // Nothing is shown of what cannot be walked either: it is nested too deeply.
      try {
        return JSON.parse(clean(JSON.stringify(redactBody(body, descriptor.sensitive ?? []))));
      } catch {
        return undefined;
      }
    },
  }),
};

/** A copy of `value` in which what the pointers lead to (`*` for each item) is replaced. Only the walked parts are copied. */
export function redactBody(value: unknown, pointers: readonly string[]): unknown {
  return pointers.reduce((body, pointer) => replaceAt(body, pointerKeys(pointer)), value);
}

function replaceAt(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return redacted;
  if (typeof value !== "object" || value === null) return value;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  for (const name of key === "*" ? Object.keys(copy) : [key]) {
    if (Object.hasOwn(copy, name)) copy[name] = replaceAt(copy[name], rest);
  }
  return copy;
}
