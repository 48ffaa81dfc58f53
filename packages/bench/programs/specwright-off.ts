// @boundaries-ignore as the generated client beside it, which depends on it
import { type Call, createClient } from "@specwright/runtime";
// @boundaries-ignore as the generated client beside it, which depends on it
import { bodies } from "@specwright/runtime/bodies";
import { descriptor } from "../.cache/made/specwright/src/operations.gen.js";
import type { Program } from "../src/program.js";

interface Pets {
  getPet(input: object): Call<unknown, unknown>;
  createPet(input: object): Call<unknown, unknown>;
}

/** What can be left away is: retries, timeouts, size limits, and all features but the one that writes bodies. */
export const setup: Program = (fetch) => {
  const off = { retry: false, timeout: Number.POSITIVE_INFINITY, maxResponseBytes: Number.POSITIVE_INFINITY } as const;
  const client = createClient<Pets>(descriptor, { ...off, baseUrl: "http://pets.test", fetch }, [bodies]);
  return {
    get: async () => client.getPet({ path: { id: "p1" }, query: { fields: ["a", "b"] } }),
    post: async () => client.createPet({ body: { name: "Rex", tags: ["dog"] } }),
  };
};
