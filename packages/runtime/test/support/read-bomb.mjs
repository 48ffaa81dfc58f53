/** Reads one answer in a process of its own and prints what that took: `node read-bomb.mjs <url> <limit or "raw">`. */
import { createClient } from "../../dist/index.js";

const [, , url, limit] = process.argv;
const descriptor = {
  contract: 1,
  name: "bomb",
  version: "1",
  servers: [{ url: "https://api.test" }],
  security: {},
  operations: { call: { method: "GET", path: "/", responses: { 200: { content: ["application/json"] } } } },
};
// What the first call of a process loads for good is not the answer's doing.
await createClient(descriptor, { baseUrl: `${url}/small` }).call();
const before = process.resourceUsage().maxRSS;
let outcome = "data";
if (limit === "raw") await fetch(url).then((response) => response.arrayBuffer());
else {
  const client = createClient(descriptor, { baseUrl: url, maxResponseBytes: Number(limit), retry: false });
  outcome = await client.call().then(
    () => "data",
    (error) => error.code,
  );
}
console.log(JSON.stringify({ outcome, grown: (process.resourceUsage().maxRSS - before) * 1024 }));
