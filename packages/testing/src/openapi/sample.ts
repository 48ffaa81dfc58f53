import type { OpenApiDocument, Schema } from "./document.js";
import { resolve } from "./resolve.js";

/** A value that a schema allows, for a parameter that has no example of its own: its example, default or first enum value wins. */
export function sample(document: OpenApiDocument, schema: Schema): unknown {
  const resolved = resolve<Schema>(document, schema as Schema & { $ref: string });
  const { examples, enum: values } = resolved as { examples?: unknown[]; enum?: unknown[] };
  for (const given of [resolved.const, resolved.example, examples?.[0], resolved.default, values?.[0]]) {
    if (given !== undefined) return given;
  }
  const branches = (resolved.oneOf ?? resolved.anyOf ?? resolved.allOf) as Schema[] | undefined;
  if (branches?.[0]) return sample(document, branches[0]);
  return sampleOfType(document, resolved);
}

function sampleOfType(document: OpenApiDocument, schema: Schema): unknown {
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  const number = Number(schema.minimum ?? schema.exclusiveMinimum ?? 0);
  switch (type) {
    case "integer":
    case "number":
      return schema.exclusiveMinimum === undefined ? number : number + 1;
    case "boolean":
      return true;
    case "null":
      return null;
    case "array":
      return schema.items ? [sample(document, schema.items as Schema)] : [];
    case "object":
      return sampleObject(document, schema);
    default:
      return sampleText(schema);
  }
}

function sampleObject(document: OpenApiDocument, schema: Schema): unknown {
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  const required = (schema.required ?? []) as string[];
  return Object.fromEntries(required.map((name) => [name, sample(document, properties[name] ?? {})]));
}

const textByFormat: Readonly<Record<string, string>> = {
  date: "2024-02-29",
  "date-time": "2024-02-29T12:00:00Z",
  email: "ada@example.org",
  uri: "https://example.org/",
  uuid: "2f5c0c6e-6c39-4a55-9f4f-6c1d6f5f3a10",
};

function sampleText(schema: Schema): string {
  const known = textByFormat[String(schema.format)];
  return known ?? "sample".padEnd(Number(schema.minLength ?? 0), "x");
}
