/**
 * The objects of OpenAPI 3.0, 3.1 and 3.2 as data: which members each has and what they hold. Every walk over a
 * description goes by this table, so that a `$ref` in an example, an extension or a default is never taken for a reference.
 */

export type Kind = keyof typeof SHAPES;

export type Slot =
  | { readonly holds: "text" | "flag" | "number" | "texts" | "types" | "any" }
  | { readonly holds: "one" | "list" | "map"; readonly of: Kind };

export interface Shape {
  readonly fields: ReadonlyMap<string, Slot>;
  readonly required: readonly string[];
  /** What members hold that `fields` does not name: paths, statuses, callback expressions. */
  readonly rest?: Slot;
  /** Members that are neither named nor extensions are allowed (JSON Schema). */
  readonly open: boolean;
  /** Section of `components` that holds objects of this kind; with it, a `$ref` may stand in their place. */
  readonly section?: string;
}

/** `text`, `flag`, `number`, `texts`, `types` (names of JSON types), `any`, or how many (`one`, `list`, `map`) of which kind. `!` after a name: required. */
const SHAPES = {
  root: {
    "openapi!": "text",
    $self: "text",
    "info!": "one:info",
    jsonSchemaDialect: "text",
    servers: "list:server",
    paths: "one:paths",
    webhooks: "map:pathItem",
    components: "one:components",
    security: "any",
    tags: "any",
    externalDocs: "any",
  },
  info: {
    "title!": "text",
    summary: "text",
    description: "text",
    termsOfService: "text",
    contact: "any",
    license: "any",
    "version!": "text",
  },
  server: { "url!": "text", description: "text", name: "text", variables: "map:serverVariable" },
  serverVariable: { enum: "texts", default: "text", description: "text" },
  components: {
    schemas: "map:schema",
    responses: "map:response",
    parameters: "map:parameter",
    examples: "map:example",
    requestBodies: "map:requestBody",
    headers: "map:header",
    securitySchemes: "map:securityScheme",
    links: "map:link",
    callbacks: "map:callback",
    pathItems: "map:pathItem",
    mediaTypes: "map:mediaType",
  },
  paths: { "*": "one:pathItem" },
  pathItem: {
    "@": "pathItems",
    summary: "text",
    description: "text",
    servers: "list:server",
    parameters: "list:parameter",
    get: "one:operation",
    put: "one:operation",
    post: "one:operation",
    delete: "one:operation",
    options: "one:operation",
    head: "one:operation",
    patch: "one:operation",
    trace: "one:operation",
    query: "one:operation",
    additionalOperations: "map:operation",
  },
  operation: {
    tags: "texts",
    summary: "text",
    description: "text",
    externalDocs: "any",
    operationId: "text",
    parameters: "list:parameter",
    requestBody: "one:requestBody",
    responses: "one:responses",
    callbacks: "map:callback",
    deprecated: "flag",
    security: "any",
    servers: "list:server",
  },
  responses: { "*": "one:response" },
  parameter: {
    "@": "parameters",
    "name!": "text",
    "in!": "text",
    description: "text",
    required: "flag",
    deprecated: "flag",
    allowEmptyValue: "flag",
    style: "text",
    explode: "flag",
    allowReserved: "flag",
    schema: "one:schema",
    content: "map:mediaType",
    example: "any",
    examples: "map:example",
  },
  header: {
    "@": "headers",
    description: "text",
    required: "flag",
    deprecated: "flag",
    allowEmptyValue: "flag",
    style: "text",
    explode: "flag",
    allowReserved: "flag",
    schema: "one:schema",
    content: "map:mediaType",
    example: "any",
    examples: "map:example",
  },
  requestBody: { "@": "requestBodies", description: "text", content: "map:mediaType", required: "flag" },
  response: {
    "@": "responses",
    summary: "text",
    description: "text",
    headers: "map:header",
    content: "map:mediaType",
    links: "map:link",
  },
  mediaType: {
    "@": "mediaTypes",
    schema: "one:schema",
    itemSchema: "one:schema",
    example: "any",
    examples: "map:example",
    encoding: "map:encoding",
    prefixEncoding: "list:encoding",
    itemEncoding: "one:encoding",
  },
  encoding: {
    contentType: "text",
    headers: "map:header",
    style: "text",
    explode: "flag",
    allowReserved: "flag",
    encoding: "map:encoding",
    prefixEncoding: "list:encoding",
    itemEncoding: "one:encoding",
  },
  example: {
    "@": "examples",
    summary: "text",
    description: "text",
    value: "any",
    dataValue: "any",
    serializedValue: "text",
    externalValue: "text",
  },
  link: {
    "@": "links",
    operationRef: "text",
    operationId: "text",
    parameters: "any",
    requestBody: "any",
    description: "text",
    server: "one:server",
  },
  callback: { "@": "callbacks", "*": "one:pathItem" },
  securityScheme: {
    "@": "securitySchemes",
    "type!": "text",
    description: "text",
    name: "text",
    in: "text",
    scheme: "text",
    bearerFormat: "text",
    flows: "any",
    openIdConnectUrl: "text",
    oauth2MetadataUrl: "text",
    deprecated: "flag",
  },
  schema: {
    "@": "schemas",
    "+": "any",
    type: "types",
    title: "text",
    description: "text",
    format: "text",
    pattern: "text",
    contentMediaType: "text",
    contentEncoding: "text",
    deprecated: "flag",
    readOnly: "flag",
    writeOnly: "flag",
    uniqueItems: "flag",
    nullable: "flag",
    required: "texts",
    multipleOf: "number",
    minLength: "number",
    maxLength: "number",
    minItems: "number",
    maxItems: "number",
    minProperties: "number",
    maxProperties: "number",
    properties: "map:schema",
    patternProperties: "map:schema",
    dependentSchemas: "map:schema",
    $defs: "map:schema",
    definitions: "map:schema",
    allOf: "list:schema",
    anyOf: "list:schema",
    oneOf: "list:schema",
    prefixItems: "list:schema",
    items: "one:schema",
    additionalProperties: "one:schema",
    unevaluatedItems: "one:schema",
    unevaluatedProperties: "one:schema",
    propertyNames: "one:schema",
    contains: "one:schema",
    contentSchema: "one:schema",
    not: "one:schema",
    if: "one:schema",
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema; the table is never awaited.
    then: "one:schema",
    else: "one:schema",
  },
} as const;

export const STRUCTURE: ReadonlyMap<Kind, Shape> = new Map(
  Object.entries(SHAPES).map(([kind, written]) => [kind as Kind, readShape(written)]),
);

export function shapeOf(kind: Kind): Shape {
  const shape = STRUCTURE.get(kind);
  if (shape === undefined) {
    throw new TypeError(`No shape for ${kind}`);
  }
  return shape;
}

function readShape(written: Readonly<Record<string, string>>): Shape {
  const fields = new Map<string, Slot>();
  const required: string[] = [];
  for (const [key, value] of Object.entries(written)) {
    if (key === "@" || key === "*" || key === "+") {
      continue;
    }
    const name = key.replace(/!$/, "");
    if (name !== key) {
      required.push(name);
    }
    fields.set(name, readSlot(value));
  }
  const section = written["@"];
  const rest = written["*"];
  return {
    fields,
    required,
    open: written["+"] !== undefined,
    ...(section === undefined ? {} : { section }),
    ...(rest === undefined ? {} : { rest: readSlot(rest) }),
  };
}

function readSlot(written: string): Slot {
  const [holds, of] = written.split(":");
  return (of === undefined ? { holds } : { holds, of }) as Slot;
}
