import { isObject, own } from "../load/json-object.js";
import type { DocumentReader } from "./document-reader.js";

/** What one alternative of a schema says of a value, with what it refers to and its `allOf`. */
export interface PartFacts {
  readonly types?: readonly string[];
  readonly contentEncoding?: string;
  readonly items?: unknown;
  readonly prefixItems?: readonly unknown[];
  /** Whether anything is said of the value at all. */
  readonly says: boolean;
}

/** Keywords that say nothing of the value's type. */
const SILENT =
  /^(\$ref|\$comment|allOf|anyOf|oneOf|title|description|content\w+|deprecated|readOnly|writeOnly|externalDocs|xml|x-.*)$/;

/** Schemas that are looked at for one part; a description may combine more than anybody can. */
const MOST = 200;

/** Reads what the schemas of a multipart body say, across references and combinations. */
export class PartSchemas {
  readonly #reader: DocumentReader;
  #left = MOST;

  constructor(reader: DocumentReader) {
    this.#reader = reader;
  }

  /** The alternatives of a schema; null is none, for it is not sent. */
  facts(schema: unknown): readonly PartFacts[] {
    this.#left = MOST;
    return this.#facts(schema).filter(({ types }) => types === undefined || types.some((type) => type !== "null"));
  }

  /** The schemas of each property. */
  properties(schema: unknown): ReadonlyMap<string, readonly unknown[]> {
    this.#left = MOST;
    const found = new Map<string, unknown[]>();
    this.#properties(schema, found);
    return found;
  }

  #facts(schema: unknown): PartFacts[] {
    this.#left -= 1;
    if (!isObject(schema) || this.#left < 0) {
      return [{ says: schema === false || this.#left < 0 }];
    }
    let found = [ownFacts(schema)];
    for (const alternatives of this.#parts(schema)) {
      const further = alternatives.flatMap((alternative) => this.#facts(alternative)).slice(0, MOST);
      found = found.flatMap((facts) => further.map((more) => both(facts, more))).slice(0, MOST);
    }
    return found;
  }

  #properties(schema: unknown, found: Map<string, unknown[]>): void {
    this.#left -= 1;
    if (!isObject(schema) || this.#left < 0) {
      return;
    }
    const properties = own(schema, "properties");
    for (const [name, property] of isObject(properties) ? Object.entries(properties) : []) {
      found.set(name, [...(found.get(name) ?? []), property]);
    }
    for (const part of this.#parts(schema).flat()) {
      this.#properties(part, found);
    }
  }

  /** What a schema is made of: of each list, one holds. */
  #parts(schema: unknown): (readonly unknown[])[] {
    const target = own(schema, "$ref") === undefined ? undefined : this.#reader.resolve(schema, [])?.node;
    const all = own(schema, "allOf");
    return [
      ...(target === undefined ? [] : [[target]]),
      ...(Array.isArray(all) ? all.map((part) => [part]) : []),
      ...["anyOf", "oneOf"].map((keyword) => own(schema, keyword)).filter((list) => Array.isArray(list)),
    ];
  }
}

function ownFacts(schema: Readonly<Record<string, unknown>>): PartFacts {
  const type = own(schema, "type");
  const items = own(schema, "items");
  const prefixItems = own(schema, "prefixItems");
  const encoding = own(schema, "contentEncoding");
  const isList = items !== undefined || prefixItems !== undefined;
  const types = [type ?? (isList ? "array" : [])].flat().map(String);
  return {
    ...(types.length === 0 ? {} : { types }),
    ...(typeof encoding === "string" ? { contentEncoding: encoding } : {}),
    ...(items === undefined ? {} : { items }),
    ...(Array.isArray(prefixItems) ? { prefixItems } : {}),
    says: Object.keys(schema).some((keyword) => !SILENT.test(keyword)),
  };
}

function both(one: PartFacts, other: PartFacts): PartFacts {
  const types =
    other.types === undefined ? one.types : (one.types?.filter((type) => other.types?.includes(type)) ?? other.types);
  return { ...other, ...one, ...(types === undefined ? {} : { types }), says: one.says || other.says };
}
