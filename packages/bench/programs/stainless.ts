// @boundaries-ignore a peer, installed apart from the workspace
import OpenAI from "openai";
import type { Program } from "../src/program.js";

/** openai is a Stainless SDK; its generic verbs are the path that each of its generated methods takes. */
export const setup: Program = (fetch) => {
  const client = new OpenAI({
    apiKey: "none",
    baseURL: "http://pets.test",
    fetch: fetch as never,
    dangerouslyAllowBrowser: true,
  });
  return {
    get: async () => client.get("/pets/p1", { query: { fields: ["a", "b"] } }),
    post: async () => client.post("/pets", { body: { name: "Rex", tags: ["dog"] } }),
  };
};
