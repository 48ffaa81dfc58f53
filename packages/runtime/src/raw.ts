import type { Client, Middleware } from "openapi-fetch";
import type { Feature } from "./feature.js";

const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;
type Init = { readonly middleware?: readonly Middleware[] } & Readonly<Record<string, unknown>>;

/**
 * The openapi-fetch client over this client's transport, as `raw`: credentials, signatures, retries, timeouts, redirect rules.
 * openapi-fetch itself is loaded at the first request: a bundler that splits code leaves it out of an app that makes none.
 */
export const raw: Feature = {
  name: "raw",
  install: (client) => ({
    extend(members) {
      let registered: readonly Middleware[] = [];
      const request = async (method: string, path: string, init: Init = {}) => {
        // Those of the moment of the call, as in openapi-fetch.
        const middleware = [...registered, ...(init.middleware ?? [])];
        const { rawRequest } = await import("./raw/raw-request.js");
        return rawRequest(client, { method, path, init: { ...init, middleware } });
      };
      const {
        use,
        eject,
      }: Pick<Client<object>, "use" | "eject"> = {
        use(...more) {
          for (const each of more.filter(Boolean)) {
            if (typeof each !== "object" || !("onRequest" in each || "onResponse" in each || "onError" in each)) {
              throw new Error("Middleware must be an object with one of `onRequest()`, `onResponse() or `onError()`");
            }
            registered = [...registered, each];
          }
        },
        eject(...gone) {
          for (const each of gone) {
            const place = registered.indexOf(each);
            registered = registered.filter((_, index) => index !== place);
          }
        },
      };
      members.raw = {
        use,
        eject,
        request: (method: string, path: string, init?: Init) => request(method.toUpperCase(), path, init),
        ...Object.fromEntries(
          methods.map((method) => [method, (path: string, init?: Init) => request(method, path, init)]),
        ),
      };
    },
  }),
};
