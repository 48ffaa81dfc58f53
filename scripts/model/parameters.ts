import type { ParameterDescriptor, ParameterLocation, ParameterStyle } from "@specwright/runtime";
import { isObject, type JsonObject, own } from "../load/json-object.js";
import { type DocumentReader, optionalText, type Path, type Placed, text } from "./document-reader.js";
import { readExamples } from "./examples.js";
import type { ParameterModel, TypeModel } from "./model.js";
import { sensitivityOf } from "./sensitive.js";
import { isMediaType, isToken } from "./wire-syntax.js";

/** Styles that each location allows; the first is its default (OpenAPI 3.1, Style Values; `cookie`: 3.2). */
const STYLES: Readonly<Record<ParameterLocation, readonly ParameterStyle[]>> = {
  path: ["simple", "matrix", "label"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form", "cookie"],
};

/** Headers that OpenAPI says a parameter cannot describe (3.1, Parameter Object, `name`): the body and the credentials make them. */
const RUNTIME_HEADERS = new Set(["accept", "authorization", "content-type"]);

export interface ParametersPlace {
  readonly reader: DocumentReader;
  readonly operation: JsonObject;
  readonly path: Path;
  /** Path-level parameters and where they stand. */
  readonly shared: unknown;
  readonly sharedPath: Path;
  readonly template: string;
  /** Keys below `paths` of this operation's types. */
  readonly keys: readonly (string | number)[];
  /** Lower-case headers that a security scheme makes. */
  readonly securityHeaders: ReadonlySet<string>;
}

/** The parameters of an operation: those of its path first, overridden by its own with the same name and place. */
export function readParameters(place: ParametersPlace): ParameterModel[] {
  const { reader, operation, path, shared, sharedPath } = place;
  const byKey = new Map<string, Placed>();
  for (const [list, listPath] of [
    [shared, [...sharedPath, "parameters"]],
    [operation.parameters, [...path, "parameters"]],
  ] as const) {
    const inThisList = new Set<string>();
    for (const [index, item] of (Array.isArray(list) ? list : []).entries()) {
      const placed = reader.resolve(item, [...listPath, index]);
      if (placed === undefined) {
        continue;
      }
      const location = text(placed.node, "in");
      const name = text(placed.node, "name") ?? "";
      const key = `${location} ${location === "header" ? name.toLowerCase() : name}`;
      if (inThisList.has(key)) {
        reader.error("duplicate-parameter", `The ${location} parameter \`${name}\` stands twice.`, [
          ...listPath,
          index,
        ]);
      }
      inThisList.add(key);
      byKey.set(key, placed);
    }
  }
  const parameters = [...byKey.values()].flatMap((placed) => readParameter(placed, place) ?? []);
  return checkTemplate(parameters, place);
}

function readParameter({ node, path }: Placed, place: ParametersPlace): ParameterModel | undefined {
  const { reader } = place;
  const name = text(node, "name") ?? "";
  const location = text(node, "in") ?? "";
  if (!isLocation(location)) {
    const message = `\`in: ${location}\` is not supported for the parameter \`${name}\`.`;
    reader.error("unsupported-parameter", message, [...path, "in"], "Use `path`, `query`, `header` or `cookie`.");
    return undefined;
  }
  if ((location === "header" || location === "cookie") && !isToken(name)) {
    reader.error("invalid-header-name", `\`${name}\` cannot be the name of a ${location}.`, [...path, "name"]);
    return undefined;
  }
  if (location === "path" && node.required !== true) {
    reader.warn("path-parameter-required", `The path parameter \`${name}\` does not say \`required: true\`.`, path);
  }
  const schema = own(node, "schema") ?? own(contentOf(node)?.media, "schema");
  const descriptor = readDescriptor({ node, path }, { name, location, schema }, reader);
  const supplied = suppliedBy(descriptor, place.securityHeaders);
  const [example] = readExamples(reader, node, path);
  return {
    descriptor,
    ...optionalText(node, "description"),
    deprecated: node.deprecated === true,
    type: parameterType(schema, { name, location }, place),
    ...(example === undefined ? {} : { example: example.value }),
    ...(supplied === undefined ? {} : { supplied }),
  };
}

function readDescriptor(
  { node, path }: Placed,
  { name, location, schema }: { name: string; location: ParameterLocation; schema: unknown },
  reader: DocumentReader,
): ParameterDescriptor {
  const content = contentOf(node)?.mediaType;
  if (content !== undefined && !isMediaType(content)) {
    reader.error("invalid-media-type", `\`${content}\` is not a media type.`, [...path, "content", content]);
  }
  const resolved = reader.resolve(schema, path)?.node;
  const sensitive = sensitivityOf(node) ?? sensitivityOf(schema) ?? sensitivityOf(resolved);
  return {
    name,
    in: location,
    ...(location === "path" || node.required === true ? { required: true } : {}),
    ...(content === undefined ? readStyle({ node, path }, { location, schema: resolved }, reader) : { content }),
    ...(node.allowReserved === true && content === undefined ? { allowReserved: true } : {}),
    ...(sensitive === undefined ? {} : { sensitive }),
    ...(node["x-idempotency-key"] === true ? { idempotencyKey: true } : {}),
  };
}

/** Style and explode where they differ from the defaults, or where the runtime needs to be told. */
function readStyle(
  { node, path }: Placed,
  { location, schema }: { location: ParameterLocation; schema: unknown },
  reader: DocumentReader,
): { style?: ParameterStyle; explode?: boolean } {
  const [fallback = "simple"] = STYLES[location];
  const written = text(node, "style");
  const style = STYLES[location].find((allowed) => allowed === written) ?? fallback;
  if (written !== undefined && written !== style) {
    const message = `The style \`${written}\` is not possible for a ${location} parameter; \`${style}\` is used.`;
    reader.warn("invalid-style", message, [...path, "style"]);
  }
  const explodes = style === "form" || style === "cookie";
  const explode = typeof node.explode === "boolean" ? node.explode : explodes;
  // The runtime takes an object in a path for a mistake unless its style is stated.
  const stated = style !== fallback || (location === "path" && mayBeObject(schema));
  return { ...(stated ? { style } : {}), ...(explode === explodes ? {} : { explode }) };
}

function mayBeObject(schema: unknown): boolean {
  const types = [own(schema, "type") ?? []].flat();
  const combined = ["allOf", "anyOf", "oneOf", "properties", "additionalProperties"];
  return types.includes("object") || combined.some((keyword) => own(schema, keyword) !== undefined);
}

function suppliedBy(
  descriptor: ParameterDescriptor,
  securityHeaders: ReadonlySet<string>,
): "optional" | "never" | undefined {
  const name = descriptor.name.toLowerCase();
  if (descriptor.in === "header" && (RUNTIME_HEADERS.has(name) || securityHeaders.has(name))) {
    return "never";
  }
  return descriptor.idempotencyKey === true ? "optional" : undefined;
}

function parameterType(
  schema: unknown,
  { name, location }: { name: string; location: ParameterLocation },
  { reader, keys }: ParametersPlace,
): TypeModel {
  const component = reader.componentName(schema);
  if (component !== undefined && isObject(schema) && Object.keys(schema).length === 1) {
    return { kind: "component", name: component };
  }
  return { kind: "path", keys: [...keys, "parameters", location, name] };
}

/** Compares the path parameters with the names in the template: what is missing on one side cannot be sent. */
function checkTemplate(parameters: ParameterModel[], { reader, template, path }: ParametersPlace): ParameterModel[] {
  const names = new Set([...template.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? ""));
  const declared = new Set(parameters.flatMap(({ descriptor }) => (descriptor.in === "path" ? [descriptor.name] : [])));
  const assumed: ParameterModel[] = [];
  for (const name of names) {
    if (declared.has(name)) {
      continue;
    }
    const message = `The path parameter \`${name}\` of \`${template}\` is not declared`;
    if (reader.assumesTexts) {
      reader.warn("undeclared-path-parameter", `${message}; it is taken for a text.`, path);
      const descriptor = { name, in: "path", required: true } as const;
      assumed.push({ descriptor, deprecated: false, type: { kind: "text", text: "string" } });
    } else {
      const help = `Add a parameter \`${name}\` with \`in: path\`.`;
      reader.error("undeclared-path-parameter", `${message}.`, path, help);
    }
  }
  const usable = parameters.filter(({ descriptor }) => {
    const stands = descriptor.in !== "path" || names.has(descriptor.name);
    if (!stands) {
      const message = `The path parameter \`${descriptor.name}\` does not stand in \`${template}\`; it is left out.`;
      reader.warn("unused-path-parameter", message, path);
    }
    return stands;
  });
  return [...usable, ...assumed];
}

function contentOf(node: JsonObject): { mediaType: string; media: unknown } | undefined {
  const content = own(node, "content");
  const [mediaType] = isObject(content) ? Object.keys(content) : [];
  return mediaType === undefined ? undefined : { mediaType, media: own(content, mediaType) };
}

function isLocation(value: string): value is ParameterLocation {
  return Object.hasOwn(STYLES, value);
}
