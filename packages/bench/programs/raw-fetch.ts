import type { Program } from "../src/program.js";

export const setup: Program = (fetch) => ({
  get: async () => (await fetch("http://pets.test/pets/p1?fields=a&fields=b", { method: "GET" })).json(),
  post: async () =>
    (
      await fetch("http://pets.test/pets", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ name: "Rex", tags: ["dog"] }),
      })
    ).json(),
});
