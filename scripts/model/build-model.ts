import { isObject, type JsonObject, own } from "../load/json-object.js";
import { toPointer } from "../load/pointer.js";
import type { Problem } from "../problems/problem.js";
import { readBody } from "./body.js";
import { DocumentReader, optionalText, text } from "./document-reader.js";
import { type FoundOperation, findOperations } from "./find-operations.js";
import type { ApiModel, OperationModel, SecuritySchemeModel } from "./model.js";
import { nameOperations, type OperationName } from "./operation-names.js";
import { readPagination } from "./pagination.js";
import { readParameters } from "./parameters.js";
import { readResponses } from "./responses.js";
import { readSecurity } from "./security-requirements.js";
import { placesOf, readSecuritySchemes } from "./security-schemes.js";
import { SensitiveFinder } from "./sensitive.js";
import { readServers } from "./servers.js";
import { markTokenOperations } from "./token-operations.js";
import { toPascalCase } from "./words.js";

export interface BuiltModel {
  /** Usable only when no problem is an error. */
  readonly model: ApiModel;
  readonly problems: readonly Problem[];
}

/**
 * Makes the model of an API from its bundled document. Pure: it reads nothing else and keeps nothing.
 *
 * @param provider Name of the package, `^[a-z][a-z0-9-]*$`; the caller has checked it.
 * @param settings.keptByOthers Whoever generates cannot mend the description: a path parameter that nobody declares is named and
 * taken for a text, and of two credentials for one place the first is sent and the other named. Default: errors.
 */
export function buildModel(
  document: JsonObject,
  provider: string,
  settings: { readonly keptByOthers?: boolean } = {},
): BuiltModel {
  const reader = new DocumentReader(document, settings);
  const operations = findOperations(reader);
  const names = nameOperations(operations);
  const servers = readServers(reader, document.servers, ["servers"]);
  const security = readSecuritySchemes({
    reader,
    nameOf: (operationId) => nameWhere(names, (operation) => operation.operationId === operationId),
    finder: {
      servers,
      postAt: (path) => nameWhere(names, (operation) => operation.path === path && operation.method === "POST"),
    },
  });
  const context = { reader, security, sensitive: new SensitiveFinder(document) };
  const info = own(document, "info");
  const schemas = own(own(document, "components"), "schemas");
  const license = own(info, "license");
  const licenseName = text(license, "name");
  const model: ApiModel = {
    provider,
    packageName: `@specwright/${provider}`,
    typeName: toPascalCase(provider),
    title: text(info, "title") ?? provider,
    version: text(info, "version") ?? "",
    ...optionalText(info, "summary"),
    ...optionalText(info, "description"),
    ...(licenseName === undefined ? {} : { license: { name: licenseName, ...optionalText(license, "identifier") } }),
    servers,
    security,
    operations: markTokenOperations(
      [...operations].map((operation) => readOperation(operation, nameOf(names, operation), context)),
      security,
    ),
    schemaNames: isObject(schemas) ? Object.keys(schemas) : [],
    renamed: [...renamedOperations(operations, names), ...renamedCredentials(security)],
  };
  return { model, problems: reader.problems };
}

interface OperationContext {
  readonly reader: DocumentReader;
  readonly security: readonly SecuritySchemeModel[];
  readonly sensitive: SensitiveFinder;
}

function readOperation(operation: FoundOperation, name: OperationName, context: OperationContext): OperationModel {
  const { node, at, item, itemPath, method, path } = operation;
  const { reader, sensitive } = context;
  const keys = [path, method.toLowerCase()];
  const schemes = context.security;
  const security = Object.hasOwn(node, "security")
    ? readSecurity(reader, { written: node.security, path: [...at, "security"], schemes })
    : readSecurity(reader, { written: reader.document.security, path: ["security"], schemes });
  const parameters = readParameters({
    reader,
    operation: node,
    path: at,
    shared: item.parameters,
    sharedPath: itemPath,
    template: path,
    keys,
    securityPlaces: placesOf(schemes, security),
  });
  const bodyPath = [...at, "requestBody"];
  const carries = method !== "GET" && method !== "HEAD" && method !== "TRACE";
  const body = carries ? readBody(node.requestBody, { reader, sensitive, path: bodyPath, keys }) : undefined;
  if (!carries && node.requestBody !== undefined) {
    // Fetch, "Request constructor": a body is a TypeError there.
    reader.warn("body-not-sent", `A ${method} cannot be sent with a body; it is left out.`, bodyPath);
  }
  const responses = readResponses({ reader, sensitive, responses: node.responses, path: [...at, "responses"], keys });
  const [ownServers, serversPath] = Object.hasOwn(node, "servers") ? [node.servers, at] : [item.servers, itemPath];
  const servers = readServers(reader, ownServers, [...serversPath, "servers"]);
  const pagination = readPagination({
    reader,
    written: own(node, "x-pagination"),
    path: [...at, "x-pagination"],
    parameters,
    responses,
    answers: node.responses,
  });
  const retry = own(node, "x-retry");
  const tag = Array.isArray(node.tags) && typeof node.tags[0] === "string" ? node.tags[0] : undefined;
  return {
    ...name,
    ...(operation.operationId === undefined ? {} : { operationId: operation.operationId }),
    method,
    path,
    ...(path.includes("#") ? { wirePath: path.slice(0, path.indexOf("#")) } : {}),
    pointer: toPointer(at),
    ...optionalText(node, "summary"),
    ...optionalText(node, "description"),
    ...(tag === undefined ? {} : { tag }),
    deprecated: node.deprecated === true,
    parameters,
    ...(body === undefined ? {} : { body }),
    responses,
    ...(security === undefined ? {} : { security }),
    ...(servers.length === 0 ? {} : { servers }),
    ...(pagination === undefined ? {} : { pagination }),
    ...(retry === "safe" || retry === "unsafe" ? { retry } : {}),
  };
}

function renamedOperations(
  operations: readonly FoundOperation[],
  names: ReadonlyMap<FoundOperation, OperationName>,
): ApiModel["renamed"] {
  return operations.flatMap((operation) => {
    const { name } = nameOf(names, operation);
    const { operationId } = operation;
    return operationId === undefined || operationId === name
      ? []
      : [{ kind: "operation", from: operationId, to: name, pointer: toPointer([...operation.at, "operationId"]) }];
  });
}

/** Keys of the options that are made of a scheme's name; those with a name of their own (`accessToken`) are no change. */
function renamedCredentials(schemes: readonly SecuritySchemeModel[]): ApiModel["renamed"] {
  return schemes.flatMap(({ name, descriptor }) => {
    const option = "option" in descriptor ? descriptor.option : name;
    const isOwn =
      (descriptor.type === "apiKey" && descriptor.signature === undefined) ||
      (descriptor.type === "http" && descriptor.scheme !== "bearer" && descriptor.scheme !== "basic");
    return isOwn && option !== name
      ? [{ kind: "credential", from: name, to: option, pointer: toPointer(["components", "securitySchemes", name]) }]
      : [];
  });
}

function nameWhere(
  names: ReadonlyMap<FoundOperation, OperationName>,
  matches: (operation: FoundOperation) => boolean,
): string | undefined {
  for (const [operation, { name }] of names) {
    if (matches(operation)) {
      return name;
    }
  }
  return undefined;
}

function nameOf(names: ReadonlyMap<FoundOperation, OperationName>, operation: FoundOperation): OperationName {
  const name = names.get(operation);
  if (name === undefined) {
    throw new TypeError(`No name for ${operation.method} ${operation.path}`);
  }
  return name;
}
