import type { PocketfulClient } from "@specwright/pocketful";
import type { UpstoxClient } from "@specwright/upstox";
import type { QueryClient } from "@tanstack/query-core";
import { type Permissions, pocketfulPermissions, upstoxPermissions } from "./queries.js";

export interface DeskParts {
  readonly upstox: UpstoxClient;
  readonly pocketful: PocketfulClient;
  readonly queries: QueryClient;
}

/** One line of the desk: a broker that answered, or why it did not. */
export interface DeskLine {
  readonly broker: string;
  readonly text: string;
}

/** Shows side by side where a customer of two brokers may trade. A broker that fails leaves its reason and not an empty desk. */
export async function readDesk({ upstox, pocketful, queries }: DeskParts): Promise<DeskLine[]> {
  return await Promise.all([
    line("Upstox", () => queries.fetchQuery(upstoxPermissions(upstox))),
    line("Pocketful", () => queries.fetchQuery(pocketfulPermissions(pocketful))),
  ]);
}

async function line(broker: string, ask: () => Promise<Permissions>): Promise<DeskLine> {
  try {
    const { exchanges, products } = await ask();
    return { broker, text: `${exchanges.join(" ")} | ${products.join(" ")}` };
  } catch (error) {
    return { broker, text: error instanceof Error ? error.message : "failed" };
  }
}
