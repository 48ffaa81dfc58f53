import { createPocketfulClient } from "@specwright/pocketful";
import { createUpstoxClient } from "@specwright/upstox";
import { QueryClient } from "@tanstack/query-core";
import type { DeskParts } from "../src/desk.js";

/** The app's parts, with clients of servers that the test has started. The clients repeat calls themselves, so queries do not. */
export function deskWith(urls: { readonly upstox: string; readonly pocketful: string }): DeskParts {
  const shared = { accessToken: "token", retry: { baseDelay: 1 }, timeout: { attempt: 1_000 } };
  return {
    upstox: createUpstoxClient({ ...shared, baseUrl: urls.upstox }),
    pocketful: createPocketfulClient({ ...shared, baseUrl: urls.pocketful }),
    queries: new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } } }),
  };
}
