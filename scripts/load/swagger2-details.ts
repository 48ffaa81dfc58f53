import { isObject, type JsonObject, own, setOwn } from "./json-object.js";
import { child, fromFragment } from "./pointer.js";

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch"];
const URL_ENCODED = "application/x-www-form-urlencoded";
const FORM = /^(multipart\/|application\/x-www-form-urlencoded)/i;

/** Styles of `collectionFormat`. One for tabs does not exist, and others are no styles of a place: reported where the style is read. */
const STYLES: ReadonlyMap<unknown, JsonObject> = new Map<unknown, JsonObject>([
  ["csv", { style: "form", explode: false }],
  ["ssv", { style: "spaceDelimited", explode: false }],
  ["tsv", { style: "tabDelimited" }],
  ["pipes", { style: "pipeDelimited", explode: false }],
  ["multi", { style: "form", explode: true }],
]);

/**
 * What the converter of Swagger 2.0 leaves out though it decides the wire: how a list stands in a form (a comma between its
 * items unless `collectionFormat` says otherwise), lists that OpenAPI 3 cannot write, files, and the schemes of a single operation.
 *
 * @param source The Swagger 2.0 description; not changed.
 * @param converted What the converter made of it; changed.
 */
export function keepDetails(source: unknown, converted: JsonObject): void {
  const paths = own(source, "paths");
  for (const path of isObject(paths) ? Object.keys(paths) : []) {
    const item = own(paths, path);
    for (const method of METHODS) {
      const former = own(item, method);
      const operation = own(own(own(converted, "paths"), path), method);
      if (isObject(former) && isObject(operation)) {
        const parameters = parametersOf(source, item, former);
        keepFormLists(parameters, operation, converted);
        sendFilesInParts(parameters, operation, {
          converted,
          consumes: list(former.consumes ?? own(source, "consumes")),
        });
        keepSchemes(source, former, operation);
      }
    }
  }
  keepFormats(source, converted);
}

/** By place and name: an operation's own parameter replaces that of its path. */
function parametersOf(source: unknown, item: unknown, operation: JsonObject): JsonObject[] {
  const found = new Map<string, JsonObject>();
  for (const written of [...list(own(item, "parameters")), ...list(operation.parameters)]) {
    const parameter = resolve(written, source);
    if (isObject(parameter)) {
      found.set(`${parameter.in} ${parameter.name}`, parameter);
    }
  }
  return [...found.values()];
}

function keepFormLists(parameters: readonly JsonObject[], operation: JsonObject, converted: JsonObject): void {
  const lists = parameters.filter(
    (parameter) => parameter.in === "formData" && parameter.type === "array" && own(parameter.items, "type") !== "file",
  );
  const body = resolve(operation.requestBody, converted);
  if (lists.length === 0 || !isObject(body)) {
    return;
  }
  // A copy: the converter lets operations share a body whose lists they may write otherwise.
  const copy = structuredClone(body);
  for (const [mediaType, media] of Object.entries(isObject(copy.content) ? copy.content : {})) {
    if (!FORM.test(mediaType) || !isObject(media)) {
      continue;
    }
    const encoding: JsonObject = isObject(media.encoding) ? media.encoding : {};
    for (const parameter of lists) {
      const style = STYLES.get(parameter.collectionFormat ?? "csv");
      if (style !== undefined) {
        setOwn(encoding, String(parameter.name), { ...style });
      }
    }
    media.encoding = encoding;
  }
  operation.requestBody = copy;
}

/** Where nothing is said of the media type, the converter takes a form that cannot hold a file. */
function sendFilesInParts(
  parameters: readonly JsonObject[],
  operation: JsonObject,
  { converted, consumes }: { readonly converted: JsonObject; readonly consumes: readonly unknown[] },
): void {
  const body = resolve(operation.requestBody, converted);
  const content = own(body, "content");
  const form = own(content, URL_ENCODED);
  const hasFile = parameters.some((parameter) => parameter.in === "formData" && parameter.type === "file");
  if (!hasFile || consumes.includes(URL_ENCODED) || !isObject(body) || !isObject(content) || form === undefined) {
    return;
  }
  const { [URL_ENCODED]: _, ...others } = content;
  operation.requestBody = { ...body, content: { "multipart/form-data": form, ...others } };
}

function keepSchemes(source: unknown, former: JsonObject, operation: JsonObject): void {
  const host = own(source, "host");
  const schemes = list(former.schemes);
  if (schemes.length > 0 && typeof host === "string") {
    const base = String(own(source, "basePath") ?? "").replace(/\/+$/, "");
    operation.servers = schemes.map((scheme) => ({ url: `${String(scheme)}://${host}${base}` }));
  }
}

/** The converter knows the formats that a place has a style for, and drops the others: lists with tabs, or with bars in a path. */
function keepFormats(source: unknown, converted: JsonObject): void {
  const holders: [unknown, unknown][] = [[own(source, "parameters"), own(own(converted, "components"), "parameters")]];
  const paths = own(source, "paths");
  for (const path of isObject(paths) ? Object.keys(paths) : []) {
    const [item, other] = [own(paths, path), own(own(converted, "paths"), path)];
    holders.push([own(item, "parameters"), own(other, "parameters")]);
    for (const method of METHODS) {
      holders.push([own(own(item, method), "parameters"), own(own(other, method), "parameters")]);
    }
  }
  for (const [formers, parameters] of holders) {
    const all = membersOf(parameters);
    for (const former of membersOf(formers)) {
      const style = former.in === "formData" ? undefined : STYLES.get(former.collectionFormat)?.style;
      const isDropped = style === "tabDelimited" || (former.in !== "query" && style !== "form");
      const parameter =
        style !== undefined && isDropped
          ? all.find(({ name, in: place }) => name === former.name && place === former.in)
          : undefined;
      if (parameter !== undefined) {
        parameter.style = style;
      }
    }
  }
}

function membersOf(holder: unknown): JsonObject[] {
  return (Array.isArray(holder) || isObject(holder) ? Object.values(holder) : []).filter(isObject);
}

function resolve(node: unknown, document: unknown): unknown {
  const reference = own(node, "$ref");
  const tokens = typeof reference === "string" ? fromFragment(reference.slice(1)) : undefined;
  return tokens === undefined ? node : tokens.reduce<unknown>((at, token) => child(at, token), document);
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
