/** What the test's page runs: the app, on handlers in a service worker and watched for drift, under a policy without `unsafe-eval`. */

import { createPocketfulClient, type PocketfulClient } from "@specwright/pocketful";
import pocketfulDocument from "@specwright/pocketful/openapi.json" with { type: "json" };
import { createHandlers } from "@specwright/testing/msw";
import { createUpstoxClient, type UpstoxClient } from "@specwright/upstox";
import upstoxDocument from "@specwright/upstox/openapi.json" with { type: "json" };
import { validators } from "@specwright/upstox/validators";
import { QueryClient } from "@tanstack/query-core";
import { setupWorker } from "msw/browser";
import { readDesk } from "../src/desk.js";
import { watchUpstox } from "../src/watch.js";

const baseUrl = location.origin;
const handlers = [
  ...createHandlers<UpstoxClient>(upstoxDocument, { baseUrl: `${baseUrl}/upstox` }),
  ...createHandlers<PocketfulClient>(pocketfulDocument, { baseUrl: `${baseUrl}/pocketful` }),
];
const worker = setupWorker(...handlers);
const started = worker.start({ onUnhandledRequest: "bypass", quiet: true });

function evaluates(): boolean {
  try {
    return new Function("return true")() as boolean;
  } catch {
    return false;
  }
}

async function look() {
  await started;
  const watched = watchUpstox(() => undefined, 1);
  const upstox = createUpstoxClient({ accessToken: "t", baseUrl: `${baseUrl}/upstox`, fetch: watched });
  const pocketful = createPocketfulClient({ accessToken: "t", baseUrl: `${baseUrl}/pocketful` });
  const desk = await readDesk({ upstox, pocketful, queries: new QueryClient() });
  await watched.settled();
  const clean = watched.differences();
  const { data } = await upstox.getProfile();
  const changed = { status: "success" as const, data: { ...data, segment: 1 } };
  const overrides = { getProfile: changed };
  worker.use(...createHandlers<UpstoxClient>(upstoxDocument, { baseUrl: `${baseUrl}/upstox`, overrides }));
  await upstox.getProfile();
  await watched.settled();
  return {
    evaluates: evaluates(),
    desk,
    clean,
    drift: watched.differences().map(({ kind, pointer }) => `${kind} ${pointer}`),
  };
}

/** What the compiled validators say of answers of `getProfile`. */
const judge = (bodies: readonly unknown[]) =>
  bodies.map((body) => validators.answers.getProfile?.["200"]?.["application/json"]?.(body));

export type Page = { readonly look: typeof look; readonly judge: typeof judge };
Object.assign(globalThis, { look, judge });
