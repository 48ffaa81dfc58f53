// @boundaries-ignore a peer, installed apart from the workspace
import ky from "ky";
import type { Program } from "../src/program.js";

export const setup: Program = (fetch) => {
  const client = ky.create({ fetch });
  return {
    get: async () =>
      client
        .get("http://pets.test/pets/p1", {
          searchParams: [
            ["fields", "a"],
            ["fields", "b"],
          ],
        })
        .json(),
    post: async () => client.post("http://pets.test/pets", { json: { name: "Rex", tags: ["dog"] } }).json(),
  };
};
