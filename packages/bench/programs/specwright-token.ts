// @boundaries-ignore as the generated client beside it, which depends on it
import { type Call, type ClientDescriptor, createClient } from "@specwright/runtime";
// @boundaries-ignore as the generated client beside it, which depends on it
import { bodies } from "@specwright/runtime/bodies";
// @boundaries-ignore as the generated client beside it, which depends on it
import { checks } from "@specwright/runtime/checks";
// @boundaries-ignore as the generated client beside it, which depends on it
import { credentials } from "@specwright/runtime/credentials";
// @boundaries-ignore as the generated client beside it, which depends on it
import { sensitive } from "@specwright/runtime/sensitive";
import { descriptor } from "../.cache/made/specwright/src/operations.gen.js";
import type { Program } from "../src/program.js";

interface Pets {
  getPet(input: object): Call<unknown, unknown>;
  createPet(input: object): Call<unknown, unknown>;
}

const { getPet, createPet } = descriptor.operations;
const security = [{ bearer: [] }];
const secured: ClientDescriptor = {
  ...descriptor,
  security: { bearer: { type: "http", scheme: "bearer", option: "accessToken" } },
  operations: { getPet: { ...getPet, security }, createPet: { ...createPet, security } },
};

/** As the generated client, of an API that asks for a token: it is chosen, kept from plain http and from errors, and written. */
export const setup: Program = (fetch) => {
  const options = { baseUrl: "https://pets.test", accessToken: "t0ken", fetch };
  const client = createClient<Pets>(secured, options, [checks, bodies, credentials, sensitive]);
  return {
    get: async () => client.getPet({ path: { id: "p1" }, query: { fields: ["a", "b"] } }),
    post: async () => client.createPet({ body: { name: "Rex", tags: ["dog"] } }),
  };
};
