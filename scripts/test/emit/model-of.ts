import type { SecurityRequirement, SecuritySchemeDescriptor, ServerDescriptor } from "@specwright/runtime";
import { entries, isObject, own, ownObject } from "../../emit/json-value.js";
import { componentName, resolveReference } from "../../emit/local-reference.js";
import { operationsOf } from "../../emit/types/document-schemas.js";
import type {
  ApiModel,
  ContentModel,
  OperationModel,
  ParameterModel,
  ResponseModel,
  SecuritySchemeModel,
  TypeModel,
} from "../../model/model.js";

/** A model straight from a small document that uses no names in need of change: enough for the emitters' own tests. */
export function modelOf(document: unknown, changes: Partial<ApiModel> = {}): ApiModel {
  const info = ownObject(document, "info");
  const operations = entries(own(document, "paths")).flatMap(([path, item]) =>
    operationsOf(item).map(([method, node]) => operationOf({ document, path, method, node, item })),
  );
  return {
    provider: "toy",
    packageName: "@specwright/toy",
    typeName: "Toy",
    title: text(info?.title) ?? "Toy",
    version: text(info?.version) ?? "1.0.0",
    ...optional("summary", text(info?.summary)),
    ...optional("description", text(info?.description)),
    servers: (own(document, "servers") as ServerDescriptor[] | undefined) ?? [],
    security: entries(own(own(document, "components"), "securitySchemes")).map(schemeOf),
    operations,
    schemaNames: entries(own(own(document, "components"), "schemas")).map(([name]) => name),
    renamed: [],
    ...changes,
  };
}

interface Place {
  readonly document: unknown;
  readonly path: string;
  readonly method: string;
  readonly node: Record<string, unknown>;
  readonly item: unknown;
}

function operationOf(place: Place): OperationModel {
  const { document, path, method, node, item } = place;
  const name = text(node.operationId) ?? `${method}${path.replace(/\W+/g, "_")}`;
  const security = (node.security ?? own(document, "security")) as SecurityRequirement[] | undefined;
  const body = resolved(document, node.requestBody);
  const keys = [path, method];
  return {
    name,
    typeName: name.charAt(0).toUpperCase() + name.slice(1),
    operationId: name,
    method: method.toUpperCase() as OperationModel["method"],
    path,
    pointer: "",
    deprecated: node.deprecated === true,
    ...optional("summary", text(node.summary)),
    ...optional("description", text(node.description)),
    ...optional("security", security),
    parameters: [...list(own(item, "parameters")), ...list(node.parameters)].map((parameter) =>
      parameterOf(resolved(document, parameter), keys),
    ),
    ...(isObject(body)
      ? {
          body: {
            required: body.required === true,
            content: contentOf(body.content, [...keys, "requestBody", "content"]),
          },
        }
      : {}),
    responses: entries(node.responses).map(([status, response]) => {
      const found = resolved(document, response);
      return responseOf(status, found, [
        ...keys,
        "responses",
        /^\d+$/.test(status) ? Number(status) : status,
        "content",
      ]);
    }),
  };
}

function parameterOf(node: unknown, keys: readonly string[]): ParameterModel {
  const name = text(own(node, "name")) ?? "";
  const location = own(node, "in") as ParameterModel["descriptor"]["in"];
  const required = own(node, "required") === true || location === "path";
  return {
    descriptor: { name, in: location, ...(required ? { required: true } : {}) },
    deprecated: own(node, "deprecated") === true,
    type: { kind: "path", keys: [...keys, "parameters", location, name] },
    ...optional("description", text(own(node, "description"))),
    ...optional("example", own(node, "example")),
  };
}

function responseOf(status: string, node: unknown, keys: readonly (string | number)[]): ResponseModel {
  return {
    status,
    headers: [],
    content: contentOf(own(node, "content"), keys),
    ...optional("description", text(own(node, "description"))),
  };
}

function contentOf(content: unknown, keys: readonly (string | number)[]): ContentModel[] {
  return entries(content).map(([mediaType, media]) => {
    const reference = own(own(media, "schema"), "$ref");
    const component = typeof reference === "string" ? componentName(reference, "schemas") : undefined;
    const type: TypeModel =
      component === undefined ? { kind: "path", keys: [...keys, mediaType] } : { kind: "component", name: component };
    return { mediaType, type, sensitive: [], examples: [] };
  });
}

function schemeOf([name, node]: [string, unknown]): SecuritySchemeModel {
  const options: Record<string, string> = { apiKey: "apiKey", http: "accessToken", oauth2: "accessToken" };
  const scheme = isObject(node) ? node : {};
  const { description, ...rest } = scheme;
  return {
    name,
    descriptor: { option: options[String(scheme.type)], ...rest } as unknown as SecuritySchemeDescriptor,
    scopes: [],
    ...optional("description", text(description)),
  };
}

function resolved(document: unknown, node: unknown): unknown {
  const reference = own(node, "$ref");
  return typeof reference === "string" ? resolveReference(document, reference) : node;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [Name in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [Name in Key]: Value });
}
