import type { PocketfulClient } from "@specwright/pocketful";
import type { UpstoxClient } from "@specwright/upstox";

/** What one broker lets its customer do, as the desk shows it. */
export interface Permissions {
  readonly user: string;
  readonly exchanges: readonly string[];
  readonly products: readonly string[];
}

/** An answer that is a failure, for the query's `error`. */
export class BrokerError extends Error {
  override readonly name = "BrokerError";
  readonly status: number;

  constructor(broker: string, status: number) {
    super(`${broker} answered ${status}`);
    this.status = status;
  }
}

interface QueryContext {
  readonly signal: AbortSignal;
}

/** Options for TanStack Query. `raw` is the openapi-fetch client: the client's retries, timeouts and credentials still apply. */
export function upstoxPermissions(client: UpstoxClient) {
  return {
    queryKey: ["upstox", "permissions"] as const,
    queryFn: async ({ signal }: QueryContext): Promise<Permissions> => {
      const { data, response } = await client.raw.GET("/v2/user/profile", { signal });
      if (data === undefined) throw new BrokerError("Upstox", response.status);
      const { user_name, exchanges, products } = data.data;
      return { user: user_name, exchanges, products };
    },
  };
}

export function pocketfulPermissions(client: PocketfulClient) {
  return {
    queryKey: ["pocketful", "permissions"] as const,
    queryFn: async ({ signal }: QueryContext): Promise<Permissions> => {
      const { data, response } = await client.raw.GET("/api/v1/user/trading_info", { signal });
      if (data === undefined) throw new BrokerError("Pocketful", response.status);
      const { name, exchanges_subscribed, products_enabled } = data.data;
      return { user: name, exchanges: exchanges_subscribed, products: products_enabled };
    },
  };
}
