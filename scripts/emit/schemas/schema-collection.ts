import { define, entries, isObject, own } from "../json-value.js";
import { componentName, encodeSegment, referenceSegments, resolveReference } from "../local-reference.js";
import { mapKeyword } from "../schema-keywords.js";

/** Keywords of OpenAPI that JSON Schema does not know: a strict validator refuses them. */
const OPENAPI_KEYWORDS = new Set(["discriminator", "example", "externalDocs", "xml"]);

/** Definitions that schemas of a description refer to, each once, with references that stay inside them. */
export class SchemaCollection {
  readonly #document: unknown;
  readonly #definitions = new Map<string, unknown>();
  readonly #elsewhere = new Map<string, string>();
  readonly #components: ReadonlySet<string>;

  constructor(document: unknown) {
    this.#document = document;
    const schemas = entries(own(own(document, "components"), "schemas"));
    this.#components = new Set(schemas.map(([name]) => name));
    for (const [name, schema] of schemas) {
      this.#definitions.set(name, this.#rewritten(schema));
    }
  }

  componentReference(name: string): string {
    return definitionReference(name);
  }

  /** Reference to a schema: to the component that it names, else to a definition of its own under a free name. */
  reference(schema: unknown, wanted: string): string {
    const reference = own(schema, "$ref");
    if (typeof reference === "string" && isObject(schema) && Object.keys(schema).length === 1) {
      return this.#referenceTo(reference);
    }
    const name = this.#freeName(wanted);
    this.#definitions.set(name, true);
    this.#definitions.set(name, this.#rewritten(schema));
    return definitionReference(name);
  }

  /** All definitions by name; complete once every reference has been asked for. */
  definitions(): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (const [name, schema] of this.#definitions) {
      define(result, name, schema);
    }
    return result;
  }

  #rewritten(schema: unknown): unknown {
    if (!isObject(schema)) {
      return schema;
    }
    const result: Record<string, unknown> = {};
    const change = (subschema: unknown): unknown => this.#rewritten(subschema);
    for (const keyword of Object.keys(schema)) {
      if (!OPENAPI_KEYWORDS.has(keyword) && !keyword.startsWith("x-")) {
        const value = schema[keyword];
        const isReference = keyword === "$ref" && typeof value === "string";
        define(result, keyword, isReference ? this.#referenceTo(value) : mapKeyword(keyword, value, change));
      }
    }
    return result;
  }

  #referenceTo(reference: string): string {
    const name = componentName(reference, "schemas");
    if (name !== undefined && this.#components.has(name)) {
      return definitionReference(name);
    }
    const known = this.#elsewhere.get(reference);
    if (known !== undefined) {
      return definitionReference(known);
    }
    const added = this.#freeName((referenceSegments(reference) ?? []).slice(-2).join("."));
    this.#elsewhere.set(reference, added);
    // Before it is rewritten: it may refer to itself.
    this.#definitions.set(added, true);
    this.#definitions.set(added, this.#rewritten(resolveReference(this.#document, reference) ?? true));
    return definitionReference(added);
  }

  #freeName(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.#definitions.has(name) || this.#components.has(name); number += 1) {
      name = `${wanted}.${number}`;
    }
    return name;
  }
}

function definitionReference(name: string): string {
  return `#/$defs/${encodeSegment(name)}`;
}
