import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { child, follow, type JsonObject, own } from "../document.js";
import type { CountedDifference } from "../drift-log.js";
import { onDrift } from "../on-drift.js";
import { listOperations } from "../operations.js";
import { UsageError } from "./usage-error.js";

export interface LiveCall {
  readonly provider: string;
  readonly document: JsonObject;
  readonly baseline: readonly string[];
  /** `{ options, input }`. */
  readonly settings: unknown;
  /** Packages are looked for from here. */
  readonly folder: string;
  tell(text: string): void;
}

type Method = (input?: unknown) => PromiseLike<unknown>;

/** Calls the reading operations of a service through its client and compares what it answers. Failures are answers too. */
export async function callLive({
  provider,
  document,
  baseline,
  settings,
  folder,
  tell,
}: LiveCall): Promise<CountedDifference[]> {
  const watched = onDrift({ document, baseline });
  const client = await createClient(provider, folder, { ...(own(settings, "options") as object), fetch: watched });
  for (const { name, method, place } of listOperations(document)) {
    const input = own(own(settings, "input"), name);
    if (method !== "GET" || (input === undefined && needsInput(document, place.node))) continue;
    try {
      await (Reflect.get(client, name) as Method)(input);
      tell(`${name}: answered`);
    } catch (error) {
      tell(`${name}: ${error instanceof Error ? `${error.name}: ${error.message}` : "failed"}`);
    }
  }
  await watched.settled();
  return watched.differences();
}

/** Login pages redirect a browser; they need input as well, so they are left alone unless somebody gives some. */
function needsInput(document: JsonObject, operation: unknown): boolean {
  const parameters = child({ node: operation, at: "" }, "parameters");
  const list = Array.isArray(parameters.node) ? parameters.node : [];
  return list.some((_, index) => {
    const { node } = follow(document, child(parameters, index));
    return own(node, "required") === true && own(node, "in") !== "header";
  });
}

async function createClient(provider: string, folder: string, options: object): Promise<object> {
  let path: string;
  try {
    path = createRequire(join(folder, "package.json")).resolve(`@specwright/${provider}`);
  } catch {
    throw new UsageError(`@specwright/${provider} cannot be found from ${folder}; generate and build it`);
  }
  const found: Record<string, unknown> = await import(pathToFileURL(path).href);
  const factory = Object.entries(found).find(([name]) => /^create\w+Client$/u.test(name))?.[1];
  return (factory as (options: object) => object)(options);
}
