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
  /** `{ options, input, also }`. */
  readonly settings: unknown;
  /** Packages are looked for from here. */
  readonly folder: string;
  tell(text: string): void;
}

type Method = (input?: unknown) => PromiseLike<unknown>;

/**
 * Calls the reading operations of a service through its client, and those that the settings name, and compares what it answers. Failures
 * are answers too.
 */
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
  const also = own(settings, "also");
  for (const { name, method, place } of listOperations(document)) {
    const input = own(own(settings, "input"), name);
    const isAsked = Array.isArray(also) && also.includes(name);
    const missing = input === undefined ? requiredInput(document, place.node) : [];
    // A write is never a guess: somebody has to name it.
    if (!isAsked && method !== "GET") tell(`${name}: not called, for ${method} may change something`);
    else if (missing.length > 0) tell(`${name}: not called, for it needs ${missing.join(", ")}`);
    else tell(`${name}: ${await outcomeOf(() => (Reflect.get(client, name) as Method)(input))}`);
  }
  await watched.settled();
  return watched.differences();
}

async function outcomeOf(call: () => PromiseLike<unknown>): Promise<string> {
  try {
    await call();
    return "answered";
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : "failed";
  }
}

/** What a caller has to give. Headers are left to the client, which supplies those of credentials. */
function requiredInput(document: JsonObject, operation: unknown): string[] {
  const place = { node: operation, at: "" };
  const parameters = child(place, "parameters");
  const list = Array.isArray(parameters.node) ? parameters.node : [];
  const needed = list
    .map((_, index) => follow(document, child(parameters, index)).node)
    .filter((node) => own(node, "in") === "path" || (own(node, "required") === true && own(node, "in") !== "header"))
    .map((node) => `${own(node, "in")}.${own(node, "name")}`);
  const body = follow(document, child(place, "requestBody")).node;
  return own(body, "required") === true ? [...needed, "body"] : needed;
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
