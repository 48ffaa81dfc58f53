import { createPetsClient } from "../.cache/made/specwright/src/index.gen.js";
import type { Program } from "../src/program.js";

/** Every default is on: retries, timeouts, size limit, typed errors. */
export const setup: Program = (fetch) => {
  const client = createPetsClient({ baseUrl: "http://pets.test", fetch });
  return {
    get: async () => client.getPet({ path: { id: "p1" }, query: { fields: ["a", "b"] } }),
    post: async () => client.createPet({ body: { name: "Rex", tags: ["dog"] } }),
  };
};
