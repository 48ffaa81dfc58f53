import { HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createFixtures } from "../src/fixtures/index.js";
import { createHandlers } from "../src/msw/index.js";

interface Pet {
  readonly id: string;
  readonly name: string;
}
interface PetClient {
  listPets(input?: object): Promise<readonly Pet[]>;
  getPet(input: { path: { "pet-id": string } }): Promise<Pet>;
  favourite(): Promise<Pet>;
  deletePet(input: { path: { "pet-id": string } }): Promise<undefined>;
}

const json = (value: unknown): object => ({ content: { "application/json": { examples: { one: { value } } } } });
const document = {
  openapi: "3.1.1",
  info: { title: "Pets", version: "1" },
  paths: {
    "/pets": { get: { operationId: "listPets", responses: { 200: json([{ id: "1", name: "Tom" }]) } } },
    "/pets/{pet-id}": {
      get: { operationId: "getPet", responses: { 200: json({ id: "1", name: "Tom" }), 404: json({ title: "None" }) } },
      delete: { operationId: "deletePet", responses: { 204: { description: "Gone." } } },
    },
    "/pets/favourite": { get: { operationId: "favourite", responses: { "2XX": json({ id: "2", name: "Jerry" }) } } },
  },
};

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

async function ask(path: string, method = "GET") {
  const response = await fetch(`https://pets.test/v1${path}`, { method });
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
}

test("every operation answers with its first example, the nearest path first", async () => {
  server.use(...createHandlers<PetClient>(document));
  expect(await ask("/pets")).toEqual({ status: 200, body: [{ id: "1", name: "Tom" }] });
  expect(await ask("/pets/7")).toEqual({ status: 200, body: { id: "1", name: "Tom" } });
  expect(await ask("/pets/favourite")).toEqual({ status: 200, body: { id: "2", name: "Jerry" } });
  expect(await ask("/pets/7", "DELETE")).toEqual({ status: 204, body: undefined });
});

test("an answer without an example has what its schema asks for; a path that only a # tells apart is the plain one", async () => {
  const schema = {
    type: "object",
    required: ["id"],
    properties: { id: { type: "string", minLength: 2 }, age: { type: "integer" } },
  };
  const answer = { 200: { description: "A pet.", content: { "application/json": { schema } } } };
  const bare = { ...document, paths: { "/pet#first": { get: { operationId: "first", responses: answer } } } };
  server.use(...createHandlers(bare));
  expect(await ask("/pet")).toEqual({ status: 200, body: { id: "aa" } });
});

test("operations go by the names that clients give their methods, with an id or without", async () => {
  const { get } = document.paths["/pets"];
  const { operationId: _id, ...nameless } = get;
  const paths = { "/a": { get: { ...get, operationId: "list_all_pets" } }, "/b/{pet-id}/x": { get: nameless } };
  type Client = { listAllPets(): Promise<string>; getBByPetIdX(): Promise<string> };
  const overrides = { listAllPets: "one", getBByPetIdX: "two" };
  server.use(...createHandlers<Client>({ ...document, paths }, { overrides }));
  expect([(await ask("/a")).body, (await ask("/b/7/x")).body]).toEqual(["one", "two"]);
  const fixtures = createFixtures<Client>({ ...document, paths });
  expect([fixtures.answers("listAllPets"), fixtures.answers("getBByPetIdX")]).toEqual([[], []]);
  expect(() => fixtures.answers("feedPet" as "listAllPets")).toThrow('there is no operation "feedPet"');
});

test("overrides are data, functions of the request, or whole responses", async () => {
  server.use(
    ...createHandlers<PetClient>(document, {
      baseUrl: "https://pets.test/v1/",
      overrides: {
        listPets: [{ id: "9", name: "Spike" }],
        getPet: ({ path, query }) => ({ id: path["pet-id"], name: query.get("name") ?? "" }),
        favourite: () => HttpResponse.json({ title: "Busy" }, { status: 503 }),
      },
    }),
  );
  expect((await ask("/pets")).body).toEqual([{ id: "9", name: "Spike" }]);
  expect((await ask("/pets/7?name=Butch")).body).toEqual({ id: "7", name: "Butch" });
  expect(await ask("/pets/favourite")).toEqual({ status: 503, body: { title: "Busy" } });
});

test("overrides are typed by the client", () => {
  const never = (): unknown => [
    // @ts-expect-error there is no such operation
    createHandlers<PetClient>(document, { overrides: { feedPet: () => undefined } }),
    // @ts-expect-error a pet has a name
    createHandlers<PetClient>(document, { overrides: { getPet: { id: "1" } } }),
    // @ts-expect-error a list is promised
    createHandlers<PetClient>(document, { overrides: { listPets: () => ({ id: "1", name: "Tom" }) } }),
  ];
  expect(never).toBeTypeOf("function");
});
