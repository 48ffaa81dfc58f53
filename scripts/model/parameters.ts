import type { ParameterDescriptor, ParameterLocation, ParameterStyle, PartsDescriptor } from "@specwright/runtime";
import { isObject, type JsonObject, own } from "../load/json-object.js";
import { type DocumentReader, optionalText, type Path, type Placed, text } from "./document-reader.js";
import { readParts } from "./encoding.js";
import { readExamples } from "./examples.js";
import { mediaKind } from "./media-kind.js";
import type { ParameterModel, TypeModel } from "./model.js";
import { parameterPlace } from "./parameter-place.js";
import { sensitivityOf } from "./sensitive.js";
import { reportUnwritable } from "./unwritable-values.js";
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

/** Headers that fetch writes itself: Node refuses or replaces a program's, and so does a browser (Fetch, "forbidden request-header"). */
const TRANSPORT_HEADERS = new Set(
  "connection content-length expect host keep-alive transfer-encoding upgrade".split(" "),
);

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
  /** What the credentials of the operation write, by `parameterPlace`. */
  readonly securityPlaces: ReadonlySet<string>;
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
      const location = text(placed.node, "in")?.replace("querystring", "query");
      const name = text(placed.node, "name") ?? "";
      const key = parameterPlace(location ?? "", name);
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
  reportWhole(parameters, place);
  return checkTemplate(parameters, place);
}

/** OpenAPI 3.2, Parameter Locations: nothing stands beside a whole query string. */
function reportWhole(parameters: readonly ParameterModel[], { reader, path }: ParametersPlace): void {
  const inQuery = parameters.filter(({ descriptor }) => descriptor.in === "query");
  const whole = inQuery.find(({ descriptor }) => descriptor.whole === true);
  if (whole !== undefined && inQuery.length > 1) {
    const message = `\`${whole.descriptor.name}\` is the whole query string, but there are others; they are joined by \`&\`.`;
    reader.warn("ambiguous-parameter", message, [...path, "parameters"]);
  }
}

function readParameter({ node, path }: Placed, place: ParametersPlace): ParameterModel | undefined {
  const { reader } = place;
  const name = text(node, "name") ?? "";
  const written = text(node, "in") ?? "";
  const location = written === "querystring" ? "query" : written;
  if (!isLocation(location)) {
    const message = `\`in: ${location}\` is not supported for the parameter \`${name}\`.`;
    const help = "Use `path`, `query`, `querystring`, `header` or `cookie`.";
    reader.error("unsupported-parameter", message, [...path, "in"], help);
    return undefined;
  }
  if ((location === "header" || location === "cookie") && !isToken(name)) {
    reader.error("invalid-header-name", `\`${name}\` cannot be the name of a ${location}.`, [...path, "name"]);
    return undefined;
  }
  if (location === "header" && TRANSPORT_HEADERS.has(name.toLowerCase())) {
    const message = `Neither Node nor a browser lets a program send the header \`${name}\`; the parameter is left out.`;
    reader.warn("header-not-sent", message, [...path, "name"]);
    return undefined;
  }
  if (location === "path" && node.required !== true) {
    reader.warn("path-parameter-required", `The path parameter \`${name}\` does not say \`required: true\`.`, path);
  }
  const content = readMedia({ node, path }, reader);
  if (written === "querystring" && content === undefined) {
    const message = `The parameter \`${name}\` is a whole query string and needs \`content\`.`;
    reader.error("unsupported-parameter", message, path);
    return undefined;
  }
  const schema = content === undefined ? own(node, "schema") : own(content.media, "schema");
  reportEmptyValue({ node, path }, { location, schema }, reader);
  const descriptor = readDescriptor({ node, path }, { name, location, schema, content }, reader);
  if (content === undefined) {
    const [fallback = "simple"] = STYLES[location];
    const { style = fallback, required = false } = descriptor;
    reportUnwritable(schema, { style, required, path: [...path, "schema"] }, reader);
  }
  const supplied = suppliedBy(descriptor, place.securityPlaces);
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
  {
    name,
    location,
    schema,
    content,
  }: { name: string; location: ParameterLocation; schema: unknown; content: ParameterMedia | undefined },
  reader: DocumentReader,
): ParameterDescriptor {
  const resolved = reader.resolve(schema, path)?.node;
  const sensitive = sensitivityOf(node) ?? sensitivityOf(schema) ?? sensitivityOf(resolved);
  return {
    name,
    in: location,
    ...(location === "path" || node.required === true ? { required: true } : {}),
    ...(content === undefined
      ? readStyle({ node, path }, { location, schema: resolved }, reader)
      : { content: content.mediaType, ...(content.encoding && { encoding: content.encoding }) }),
    ...(text(node, "in") === "querystring" ? { whole: true } : {}),
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
  securityPlaces: ReadonlySet<string>,
): "optional" | "never" | undefined {
  const isMade = descriptor.in === "header" && RUNTIME_HEADERS.has(descriptor.name.toLowerCase());
  if (isMade || securityPlaces.has(parameterPlace(descriptor.in, descriptor.name))) {
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
    if (reader.keptByOthers) {
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

interface ParameterMedia {
  readonly mediaType: string;
  readonly media: JsonObject;
  readonly encoding: PartsDescriptor["encoding"];
}

/** The media type that a parameter is serialised by, where it has one instead of a style. */
function readMedia({ node, path }: Placed, reader: DocumentReader): ParameterMedia | undefined {
  const content = own(node, "content");
  const [mediaType, ...others] = isObject(content) ? Object.keys(content) : [];
  if (mediaType === undefined) {
    return undefined;
  }
  const here = [...path, "content", mediaType];
  if (!isMediaType(mediaType)) {
    reader.error("invalid-media-type", `\`${mediaType}\` is not a media type.`, here);
  }
  if (others.length > 0) {
    const message = `A parameter has one media type; \`${mediaType}\` is used.`;
    reader.warn("ambiguous-parameter", message, [...path, "content"]);
  }
  if (Object.hasOwn(node, "schema")) {
    const message = `A parameter has \`schema\` or \`content\`; \`content\` is used.`;
    reader.warn("ambiguous-parameter", message, [...path, "schema"]);
  }
  const { node: media, path: mediaPath } = reader.resolve(own(content, mediaType), here) ?? { node: {}, path: here };
  const parts = mediaKind(mediaType) === "form" ? readParts(media, { reader, path: mediaPath }) : undefined;
  return { mediaType, media, encoding: parts?.encoding };
}

/** A text can be empty; of another type nothing would say so. */
function reportEmptyValue(
  { node, path }: Placed,
  { location, schema }: { location: ParameterLocation; schema: unknown },
  reader: DocumentReader,
): void {
  const type = own(reader.resolve(schema, path)?.node, "type");
  if (
    node.allowEmptyValue === true &&
    location === "query" &&
    type !== undefined &&
    ![type].flat().includes("string")
  ) {
    const message = "`allowEmptyValue` has no place in the type: only a text can be empty.";
    reader.warn("empty-value", message, [...path, "allowEmptyValue"]);
  }
}

function isLocation(value: string): value is ParameterLocation {
  return Object.hasOwn(STYLES, value);
}
