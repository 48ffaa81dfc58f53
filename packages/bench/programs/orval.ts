import { createPet, getPet } from "../.cache/made/orval/client.js";
import type { Program } from "../src/program.js";

/** orval's functions call the global fetch. */
export const setup: Program = (fetch) => {
  globalThis.fetch = fetch;
  return {
    get: async () => (await getPet("p1", { fields: ["a", "b"] })).data,
    post: async () => (await createPet({ name: "Rex", tags: ["dog"] })).data,
  };
};
