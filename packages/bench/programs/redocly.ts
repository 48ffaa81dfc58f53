import { createClient, OPERATIONS, type Ops } from "../.cache/made/redocly/client.js";
import type { Program } from "../src/program.js";

export const setup: Program = (fetch) => {
  const client = createClient<Ops>(OPERATIONS, { serverUrl: "http://pets.test", fetch });
  return {
    get: async () => client.getPet({ path: { id: "p1" }, query: { fields: ["a", "b"] } } as never),
    post: async () => client.createPet({ body: { name: "Rex", tags: ["dog"] } } as never),
  };
};
