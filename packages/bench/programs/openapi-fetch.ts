// @boundaries-ignore a peer, installed apart from the workspace
import createClient from "openapi-fetch";
import type { paths } from "../.cache/made/openapi-typescript/types.js";
import type { Program } from "../src/program.js";

export const setup: Program = (fetch) => {
  const client = createClient<paths>({ baseUrl: "http://pets.test", fetch });
  return {
    get: async () =>
      (await client.GET("/pets/{id}", { params: { path: { id: "p1" }, query: { fields: ["a", "b"] } } })).data,
    post: async () => (await client.POST("/pets", { body: { name: "Rex", tags: ["dog"] } })).data,
  };
};
