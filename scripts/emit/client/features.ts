import type { ApiModel, OperationModel, ParameterModel, ServerModel, TypeModel } from "../../model/model.js";
import { isPlainValue } from "../types/simple-type.js";
import type { ShapedSchema } from "../types/type-mark.js";
import { parameterKey } from "../types/types-document.js";
import { outcomesOf } from "./responses.js";

/** A part of the runtime that only some APIs need; `name` is its export and its entry: `@specwright/runtime/paging`. */
export type FeatureName =
  | "basic"
  | "bodies"
  | "checks"
  | "credentials"
  | "failures"
  | "forms"
  | "keys"
  | "oauth"
  | "paging"
  | "raw"
  | "sensitive"
  | "servers"
  | "session"
  | "signing"
  | "streaming"
  | "styles";

/**
 * The features of a client, in the order in which they see a request: a signature comes last.
 *
 * @param parameters Schema of each parameter by `parameterKey`; where one is not known its value may be of any kind.
 */
export function featuresOf(model: ApiModel, parameters: ReadonlyMap<string, ShapedSchema>): FeatureName[] {
  const { operations } = model;
  const descriptors = model.security.map((scheme) => scheme.descriptor);
  const forms = operations.some(sendsForm);
  const needed: Record<FeatureName, boolean> = {
    checks: true,
    bodies: !forms && operations.some((operation) => operation.body !== undefined),
    forms,
    styles: operations.some((operation) =>
      operation.parameters.some((parameter) => isStyled(operation, parameter, parameters)),
    ),
    servers: offersServers(model),
    credentials: descriptors.length > 0,
    basic: descriptors.some((scheme) => scheme.type === "http" && scheme.scheme === "basic"),
    keys: descriptors.some((scheme) => scheme.type === "apiKey" && scheme.in !== "header"),
    failures: operations.some((operation) => operation.responses.some((response) => response.failure !== undefined)),
    sensitive: operations.some(describesFailures),
    streaming: operations.some(streams),
    paging: operations.some((operation) => operation.pagination !== undefined),
    session: hasSession(model),
    oauth: hasOAuth(model),
    raw: true,
    signing: hasSigning(model),
  };
  return (Object.keys(needed) as FeatureName[]).filter((name) => needed[name]);
}

export function hasSession(model: ApiModel): boolean {
  return model.security.some(({ descriptor }) => descriptor.type === "http" && descriptor.session !== undefined);
}

export function hasOAuth(model: ApiModel): boolean {
  return model.security.some(
    ({ descriptor }) => descriptor.type === "oauth2" && Object.keys(descriptor.flows).length > 0,
  );
}

export function hasSigning(model: ApiModel): boolean {
  return model.security.some(({ descriptor }) => descriptor.type === "apiKey" && descriptor.signature !== undefined);
}

/** True when users log in at the authorization server: the client then has the members for it. */
export function hasAuthorizationCode(model: ApiModel): boolean {
  return model.security.some(
    ({ descriptor }) => descriptor.type === "oauth2" && descriptor.flows.authorizationCode !== undefined,
  );
}

function sendsForm(operation: OperationModel): boolean {
  const content = operation.body?.content ?? [];
  return content.some((media) => /^(multipart\/|application\/x-www-form-urlencoded)/i.test(media.mediaType));
}

/** Beyond scalars and lists in the default style of their place. */
function isStyled(
  operation: OperationModel,
  parameter: ParameterModel,
  schemas: ReadonlyMap<string, ShapedSchema>,
): boolean {
  const { name, in: place, style, explode, content, allowReserved } = parameter.descriptor;
  if (parameter.supplied === "never") {
    return false;
  }
  const written = style ?? explode ?? content ?? allowReserved;
  return (
    place === "cookie" || written !== undefined || !isPlainValue(schemas.get(parameterKey(operation.name, place, name)))
  );
}

function offersServers({ servers, operations }: ApiModel): boolean {
  const plain = (server: ServerModel) =>
    server.name === undefined && server.variables === undefined && /^https?:\/\//i.test(server.url);
  return servers.length > 1 || !servers.every(plain) || operations.some((operation) => operation.servers !== undefined);
}

function describesFailures(operation: OperationModel): boolean {
  return outcomesOf(operation).failures.some((outcome) => outcome.hasBody);
}

function streams(operation: OperationModel): boolean {
  return operation.responses.some((response) => response.content.some((content) => holdsStream(content.type)));
}

function holdsStream(type: TypeModel): boolean {
  return type.kind === "stream" || (type.kind === "union" && type.members.some(holdsStream));
}
