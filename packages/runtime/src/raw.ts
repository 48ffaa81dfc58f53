import createOpenapiClient from "openapi-fetch";
import type { OperationDescriptor } from "./contract.js";
import type { ClientContext, Feature } from "./feature.js";
import { rawFetch } from "./raw/raw-fetch.js";
import { rawPath, rawQuery } from "./raw/serialise.js";

const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;
type Init = Readonly<Record<string, unknown>>;

/** The openapi-fetch client over this client's transport, as `raw`: credentials, signatures, retries, timeouts, redirect rules. */
export const raw: Feature = {
  name: "raw",
  install: (client) => ({
    extend(members) {
      const inner = createOpenapiClient<Record<string, never>>({ baseUrl: "" });
      const call = inner.request as (method: string, path: string, init: Init) => unknown;
      const request = (method: string, path: string, init: Init = {}) => {
        const operation = operationAt(client, method, path);
        const baseUrl = (init.baseUrl as string | undefined) ?? client.baseUrl(operation, {});
        const fetch = rawFetch(client, { operation, parseAs: init.parseAs, fetch: init.fetch });
        return call(method, path, {
          pathSerializer: rawPath(operation),
          querySerializer: rawQuery(operation),
          ...init,
          baseUrl,
          fetch,
        });
      };
      members.raw = {
        ...inner,
        request: (method: string, path: string, init?: Init) => request(method.toUpperCase(), path, init),
        ...Object.fromEntries(
          methods.map((method) => [method, (path: string, init?: Init) => request(method, path, init)]),
        ),
      };
    },
  }),
};

function operationAt({ descriptor }: ClientContext, method: string, path: string): OperationDescriptor | undefined {
  return Object.values(descriptor.operations).find(
    (operation) => operation.method === method && operation.path === path,
  );
}
