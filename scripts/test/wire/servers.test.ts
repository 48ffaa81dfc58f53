import { afterAll, beforeAll, expect, test } from "vitest";
import { type Recorder, startRecorder } from "../../corpus/start-recorder.js";
import { type CompiledPackage, compiledPackage } from "./compiled-package.js";

let compiled: CompiledPackage;
let server: Recorder;

beforeAll(async () => {
  server = await startRecorder(() => ({ status: 204 }));
  const { port } = new URL(server.url);
  const local = `http://127.0.0.1:${port}`;
  compiled = await compiledPackage({
    openapi: "3.2.0",
    info: { title: "t", version: "1" },
    servers: [
      { url: `${local}/one/{stage}`, name: "one", variables: { stage: { default: "live" } } },
      { url: `${local}/2/{region}`, name: "2", variables: { region: { default: "eu", enum: ["eu", "us"] } } },
      { url: `http://{host}:${port}/three`, name: "three", variables: { host: {} } },
      { url: `${local}/four`, name: "four" },
    ],
    paths: { "/a": { get: { operationId: "getA", responses: { "204": { description: "done" } } } } },
  });
}, 60_000);

afterAll(async () => {
  compiled.remove();
  await server.close();
});

test.each([
  [undefined, "/one/live/a"],
  [{ variables: { stage: "test" } }, "/one/test/a"],
  ["2", "/2/eu/a"],
  [{ name: "2", variables: { region: "us" } }, "/2/us/a"],
  [{ name: "three", variables: { host: "127.0.0.1" } }, "/three/a"],
  [{ name: "four" }, "/four/a"],
])("%j", async (choice, target) => {
  server.clear();
  await compiled.create(choice === undefined ? {} : { server: choice }).getA?.();
  expect(server.requests.map(({ url }) => url)).toEqual([target]);
});

test("a server is given its own variables, and no other's", async () => {
  const use = `import { createWireClient } from "@specwright/wire";
createWireClient();
createWireClient({ server: "2" });
createWireClient({ server: { variables: { stage: "test" } } });
createWireClient({ server: { name: "one" } });
createWireClient({ server: { name: "2", variables: { region: "us" } } });
createWireClient({ server: { name: "three", variables: { host: "h" } } });
createWireClient({ server: { name: "four", variables: {} } });
// @ts-expect-error no such server
createWireClient({ server: "five" });
// @ts-expect-error no such server
createWireClient({ server: { name: "five" } });
// @ts-expect-error the first has another variable
createWireClient({ server: { variables: { region: "us" } } });
// @ts-expect-error a variable of another server
createWireClient({ server: { name: "2", variables: { stage: "test" } } });
// @ts-expect-error a variable of another server beside its own
createWireClient({ server: { name: "one", variables: { stage: "test", region: "us" } } });
// @ts-expect-error a value that is not in the list
createWireClient({ server: { name: "2", variables: { region: "cn" } } });
// @ts-expect-error it has no default
createWireClient({ server: { name: "three", variables: {} } });
// @ts-expect-error it has no variables
createWireClient({ server: { name: "four", variables: { stage: "test" } } });
declare const stage: "one" | "four";
createWireClient({ server: stage });
createWireClient({ server: { name: stage } });
`;
  expect(await compiled.typeCheck(use)).toBe("");
});
