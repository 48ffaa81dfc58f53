// @boundaries-ignore a peer, installed apart from the workspace
import axios from "axios";
import type { Program } from "../src/program.js";

export const setup: Program = (fetch) => {
  const client = axios.create({ adapter: "fetch", env: { fetch }, baseURL: "http://pets.test" } as never);
  return {
    get: async () => (await client.get("/pets/p1", { params: { fields: ["a", "b"] } })).data,
    post: async () => (await client.post("/pets", { name: "Rex", tags: ["dog"] })).data,
  };
};
