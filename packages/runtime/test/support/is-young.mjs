// Prints which members of a call V8 has put among the new objects. Needs `--allow-natives-syntax`, which no parser but V8's takes.
import { createClient } from "../../dist/index.js";

const isYoung = new Function("value", "return %InYoungGeneration(value)");
const call = createClient(
  {
    contract: 1,
    name: "test",
    version: "1",
    servers: [{ url: "https://api.test" }],
    security: {},
    operations: {
      call: { method: "GET", path: "/things", responses: { 200: { content: ["application/json"] } } },
    },
  },
  { fetch: async () => Response.json({}) },
).call();
console.log(JSON.stringify({ result: isYoung(call.result), withResponse: isYoung(call.withResponse) }));
await call;
