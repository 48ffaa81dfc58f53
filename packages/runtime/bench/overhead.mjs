/**
 * What a call costs beyond `fetch`: CPU per call over a stubbed `fetch`, all clients in one run, round by round in turn, so that
 * a busy machine slows all alike. Read the ratios. Usage: npm run bench -w @specwright/runtime [-- rounds calls]
 */
import createOpenapiClient from "openapi-fetch";
import { bodies } from "../dist/bodies.js";
import { credentials } from "../dist/credentials.js";
import { createClient } from "../dist/index.js";

const [rounds = 15, calls = 2_000] = process.argv.slice(2).map(Number);
const text = JSON.stringify({ id: "1", name: "Rex", tags: ["a", "b", "c"], owner: { id: "2", name: "Ann" } });
const init = { status: 200, headers: { "content-type": "application/json" } };
const stub = async () => new Response(text, init);
const pet = { id: "1", name: "Rex" };

const json = { content: ["application/json"] };
const descriptor = {
  contract: 1,
  name: "toy",
  version: "1",
  servers: [{ url: "https://api.toy.test" }],
  security: { bearer: { type: "http", scheme: "bearer", option: "accessToken" } },
  operations: {
    getPet: {
      method: "GET",
      path: "/pets/{id}",
      parameters: [
        { name: "id", in: "path", required: true },
        { name: "limit", in: "query" },
      ],
      responses: { 200: json, 404: json },
      security: [{ bearer: [] }],
    },
    createPet: {
      method: "POST",
      path: "/pets",
      body: { content: { "application/json": {} } },
      responses: { 200: json },
      security: [{ bearer: [] }],
    },
  },
};
const ours = createClient(descriptor, { accessToken: "t", fetch: stub }, [credentials, bodies]);
const theirs = createOpenapiClient({
  baseUrl: "https://api.toy.test",
  fetch: stub,
  headers: { authorization: "Bearer t" },
});
const { signal } = new AbortController();

const get = {
  "raw fetch": async () =>
    (await stub("https://api.toy.test/pets/1?limit=5", { headers: { authorization: "Bearer t" } })).json(),
  "openapi-fetch": async () =>
    (await theirs.GET("/pets/{id}", { params: { path: { id: "1" }, query: { limit: 5 } } })).data,
  specwright: () => ours.getPet({ path: { id: "1" }, query: { limit: 5 } }),
  "specwright, signal": () => ours.getPet({ path: { id: "1" }, query: { limit: 5 } }, { signal }),
};
const post = {
  "raw fetch": async () =>
    (
      await stub("https://api.toy.test/pets", {
        method: "POST",
        body: JSON.stringify(pet),
        headers: { authorization: "Bearer t" },
      })
    ).json(),
  "openapi-fetch": async () => (await theirs.POST("/pets", { body: pet })).data,
  specwright: () => ours.createPet({ body: pet }),
  "specwright, signal": () => ours.createPet({ body: pet }, { signal }),
};

async function cost(call) {
  const before = process.cpuUsage();
  for (let count = 0; count < calls; count++) await call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / calls;
}

const median = (numbers) => numbers.toSorted((left, right) => left - right)[numbers.length >> 1];

for (const [title, clients] of Object.entries({ GET: get, POST: post })) {
  const names = Object.keys(clients);
  const measured = Object.fromEntries(names.map((name) => [name, []]));
  for (let warming = 0; warming < 5; warming++) for (const name of names) await cost(clients[name]);
  for (let round = 0; round < rounds; round++) for (const name of names) measured[name].push(await cost(clients[name]));
  console.log(`${title}, Node ${process.version}, ${rounds} rounds of ${calls} calls, CPU per call`);
  const base = measured["raw fetch"];
  const peer = measured["openapi-fetch"];
  for (const name of names) {
    const over = median(measured[name].map((value, round) => value - base[round]));
    const times = median(measured[name].map((value, round) => (value - base[round]) / (peer[round] - base[round])));
    console.log(
      `  ${name.padEnd(20)} ${median(measured[name]).toFixed(1).padStart(7)} µs, over raw ${over.toFixed(1).padStart(6)} µs, ${times.toFixed(2)} of openapi-fetch`,
    );
  }
}
