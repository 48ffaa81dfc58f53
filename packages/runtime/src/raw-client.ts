import type { Client } from "openapi-fetch";

/** The openapi-fetch client over this client's transport: credentials, signatures, retries, timeouts and redirect rules apply. */
export type RawClient<Paths extends object> = Client<Paths>;
