import type { ClientDescriptor, OperationDescriptor, ServerDescriptor } from "@specwright/runtime";
import type { BodyModel, ContentModel, OperationModel, ResponseModel, ServerModel } from "../model/model.js";
import type { EmitInput } from "./emit-input.js";
import type { EmittedFile } from "./emitted-file.js";
import { generatedHeader } from "./generated-header.js";
import { define } from "./json-value.js";
import { literal } from "./literal.js";

/**
 * `src/operations.gen.ts`: what the runtime has to know of the API, as a table. What equals a default is left out. The type
 * is stated, not inferred: nobody reads the literal types of a thousand operations, and a compiler that must make them
 * needs a third longer for the package.
 */
export function emitOperations(input: EmitInput): EmittedFile {
  const table = literal(clientDescriptor(input));
  return {
    path: "src/operations.gen.ts",
    text: `${generatedHeader(input)}import type { ClientDescriptor } from "@specwright/runtime";

export const descriptor: ClientDescriptor = ${table};
`,
  };
}

/** The table itself; `undefined` entries are left out by the printer. */
export function clientDescriptor({ model }: EmitInput): ClientDescriptor {
  const security: Record<string, unknown> = {};
  for (const scheme of model.security) {
    define(security, scheme.name, scheme.descriptor);
  }
  const operations: Record<string, unknown> = {};
  for (const operation of model.operations) {
    define(operations, operation.name, operationDescriptor(operation));
  }
  return {
    contract: 1,
    name: model.provider,
    version: model.version,
    servers: model.servers.map(serverDescriptor),
    security: security as ClientDescriptor["security"],
    operations: operations as ClientDescriptor["operations"],
  };
}

function operationDescriptor(operation: OperationModel): Record<keyof OperationDescriptor, unknown> {
  const parameters = operation.parameters.filter((parameter) => parameter.supplied !== "never");
  return {
    method: operation.method,
    path: operation.wirePath ?? operation.path,
    operationId: operation.operationId === operation.name ? undefined : operation.operationId,
    parameters: parameters.length === 0 ? undefined : parameters.map((parameter) => parameter.descriptor),
    body: operation.body === undefined ? undefined : bodyDescriptor(operation.body),
    responses: responseDescriptors(operation.responses),
    security: operation.security,
    servers: operation.servers?.map(serverDescriptor),
    pagination: operation.pagination === undefined ? undefined : { ...operation.pagination, itemType: undefined },
    retry: operation.retry,
  };
}

function serverDescriptor(server: ServerModel): ServerDescriptor {
  const { url, name, variables } = server;
  return {
    url,
    ...(name === undefined ? {} : { name }),
    ...(variables === undefined || Object.keys(variables).length === 0 ? {} : { variables }),
  };
}

function bodyDescriptor(body: BodyModel): Record<string, unknown> {
  const content: Record<string, unknown> = {};
  for (const media of body.content) {
    define(content, media.mediaType, { ...media.parts, sensitive: pointers([media]) });
  }
  return { required: body.required ? true : undefined, content };
}

function responseDescriptors(responses: readonly ResponseModel[]): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const response of responses) {
    const types = response.content.map((media) => media.mediaType);
    define(result, response.status, {
      content: types.length === 0 ? undefined : types,
      failure: failureDescriptor(response),
      sensitive: pointers(response.content),
    });
  }
  return result;
}

function failureDescriptor({ failure }: ResponseModel): Record<string, unknown> | undefined {
  if (failure === undefined) {
    return undefined;
  }
  const { type: _type, successType: _successType, ...descriptor } = failure;
  return descriptor;
}

function pointers(content: readonly ContentModel[]): string[] | undefined {
  const all = new Set(content.flatMap((media) => media.sensitive));
  return all.size === 0 ? undefined : [...all];
}
