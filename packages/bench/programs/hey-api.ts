import { createClient } from "../.cache/made/hey-api/client/index.js";
import { createPet, getPet } from "../.cache/made/hey-api/sdk.gen.js";
import type { Program } from "../src/program.js";

export const setup: Program = (fetch) => {
  const client = createClient({ baseUrl: "http://pets.test", fetch });
  return {
    get: async () => (await getPet({ client, path: { id: "p1" }, query: { fields: ["a", "b"] } })).data,
    post: async () => (await createPet({ client, body: { name: "Rex", tags: ["dog"] } })).data,
  };
};
