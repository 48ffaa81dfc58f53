import { type JsonObject, own, setOwn } from "./json-object.js";
import { walk } from "./walk.js";

/** Keywords that say something about a schema rather than restrict it: they stay outside when the rest is wrapped. */
const ANNOTATIONS = new Set([
  "title",
  "description",
  "default",
  "deprecated",
  "readOnly",
  "writeOnly",
  "examples",
  "externalDocs",
  "xml",
]);

/**
 * Rewrites the schemas of an OpenAPI 3.0 document into JSON Schema 2020-12 as OpenAPI 3.1 uses it: `nullable`, boolean
 * `exclusiveMinimum` and `exclusiveMaximum`, `format: byte`, and `example`. Everything after it knows one dialect. Changes the document.
 */
export function normaliseFrom30(document: JsonObject): JsonObject {
  document.openapi = "3.1.1";
  const done = new Set<object>();
  walk(
    { node: document, kind: "root", path: [] },
    {
      enter: (node, kind) => {
        // A shared object must not be rewritten twice.
        const first = !done.has(node);
        done.add(node);
        if (first && kind === "schema") {
          rewriteBounds(node);
          rewriteExample(node);
          rewriteBytes(node);
          rewriteNullable(node);
        }
        return { node, descend: first };
      },
    },
  );
  return document;
}

function rewriteBounds(schema: JsonObject): void {
  for (const [flag, bound] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    const exclusive = own(schema, flag);
    if (typeof exclusive !== "boolean") {
      continue;
    }
    delete schema[flag];
    if (exclusive && typeof schema[bound] === "number") {
      schema[flag] = schema[bound];
      delete schema[bound];
    }
  }
}

function rewriteExample(schema: JsonObject): void {
  if (Object.hasOwn(schema, "example")) {
    if (!Object.hasOwn(schema, "examples")) {
      schema.examples = [schema.example];
    }
    delete schema.example;
  }
}

/** OpenAPI 3.1, "Migrating Binary Descriptions from OAS 3.0". */
function rewriteBytes(schema: JsonObject): void {
  if (
    own(schema, "type") === "string" &&
    own(schema, "format") === "byte" &&
    !Object.hasOwn(schema, "contentEncoding")
  ) {
    schema.contentEncoding = "base64";
  }
}

function rewriteNullable(schema: JsonObject): void {
  const nullable = own(schema, "nullable");
  delete schema.nullable;
  if (nullable !== true) {
    return;
  }
  if (Array.isArray(schema.enum) && !schema.enum.includes(null)) {
    schema.enum = [...schema.enum, null];
  }
  if (typeof schema.type === "string" && !combines(schema)) {
    schema.type = schema.type === "null" ? "null" : [schema.type, "null"];
  } else if (Array.isArray(schema.enum) && !combines(schema)) {
    return; // Without a type the enum alone says what is allowed.
  } else if (combines(schema)) {
    wrapWithNull(schema);
  }
}

/** A `$ref` or a combination does not know of null, whatever stands beside it. */
function combines(schema: JsonObject): boolean {
  return ["$ref", "allOf", "anyOf", "oneOf", "not"].some((keyword) => Object.hasOwn(schema, keyword));
}

/** Moves what restricts the schema into the first branch of an `anyOf`; the second is null. */
function wrapWithNull(schema: JsonObject): void {
  const restrictions: JsonObject = {};
  for (const keyword of Object.keys(schema)) {
    if (!ANNOTATIONS.has(keyword) && !keyword.startsWith("x-")) {
      setOwn(restrictions, keyword, schema[keyword]);
      delete schema[keyword];
    }
  }
  if (Array.isArray(restrictions.enum)) {
    restrictions.enum = restrictions.enum.filter((value) => value !== null);
  }
  schema.anyOf = [restrictions, { type: "null" }];
}
