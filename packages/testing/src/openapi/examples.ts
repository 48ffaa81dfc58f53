import type { Example, MediaType, OpenApiDocument, Parameter } from "./document.js";
import { resolve } from "./resolve.js";

export interface NamedExample {
  /** Key below `examples`; `undefined` for a single `example`. */
  readonly name: string | undefined;
  readonly value: unknown;
}

/** The examples that stand beside a schema: `examples` by name, or `example`. None: an empty list. */
export function listExamples(document: OpenApiDocument, holder: MediaType | Parameter): NamedExample[] {
  const named = Object.entries(holder.examples ?? {})
    .map(([name, example]) => ({ name, value: resolve<Example>(document, example).value }))
    .filter(({ value }) => value !== undefined);
  if (named.length > 0) return named;
  return holder.example === undefined ? [] : [{ name: undefined, value: holder.example }];
}
