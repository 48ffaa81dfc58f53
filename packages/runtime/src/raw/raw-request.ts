import createOpenapiClient from "openapi-fetch";
import type { OperationDescriptor } from "../contract.js";
import type { ClientContext } from "../feature.js";
import { rawFetch } from "./raw-fetch.js";
import { rawPath, rawQuery } from "./serialise.js";

interface RawRequest {
  readonly method: string;
  readonly path: string;
  /** As the caller gave it to openapi-fetch. */
  readonly init: Readonly<Record<string, unknown>>;
}

/** A request of openapi-fetch over the client's transport. */
export async function rawRequest(client: ClientContext, { method, path, init }: RawRequest): Promise<unknown> {
  const operation = operationAt(client, method, path);
  const { request } = createOpenapiClient<Record<string, never>>();
  return (request as (method: string, path: string, init: object) => unknown)(method, path, {
    pathSerializer: rawPath(operation),
    querySerializer: rawQuery(operation),
    ...init,
    baseUrl: init.baseUrl ?? client.baseUrl(operation, {}),
    fetch: rawFetch(client, { operation, parseAs: init.parseAs, fetch: init.fetch }),
  });
}

function operationAt({ descriptor }: ClientContext, method: string, path: string): OperationDescriptor | undefined {
  return Object.values(descriptor.operations).find(
    (operation) => operation.method === method && operation.path === path,
  );
}
