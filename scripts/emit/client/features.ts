import type { ApiModel, OperationModel, TypeModel } from "../../model/model.js";

/** A part of the runtime that this API needs; `name` is its export and its entry: `@specwright/runtime/paging`. */
export type FeatureName = "forms" | "oauth" | "paging" | "raw" | "session" | "signing" | "streaming";

/** The features of a client in the order in which they see a request: a signature comes last. */
export function featuresOf(model: ApiModel): FeatureName[] {
  const descriptors = model.security.map((scheme) => scheme.descriptor);
  const needed: Record<FeatureName, boolean> = {
    forms: model.operations.some(sendsForm),
    streaming: model.operations.some(streams),
    paging: model.operations.some((operation) => operation.pagination !== undefined),
    session: descriptors.some((scheme) => scheme.type === "http" && scheme.session !== undefined),
    oauth: descriptors.some((scheme) => scheme.type === "oauth2" && Object.keys(scheme.flows).length > 0),
    raw: true,
    signing: descriptors.some((scheme) => scheme.type === "apiKey" && scheme.signature !== undefined),
  };
  return (Object.keys(needed) as FeatureName[]).filter((name) => needed[name]);
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

function streams(operation: OperationModel): boolean {
  return operation.responses.some((response) => response.content.some((content) => holdsStream(content.type)));
}

function holdsStream(type: TypeModel): boolean {
  return type.kind === "stream" || (type.kind === "union" && type.members.some(holdsStream));
}
