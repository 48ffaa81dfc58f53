/** Suites that must fail: run by `suites-fail.test.ts` in a process of its own. */
import { fileURLToPath } from "node:url";
import { describeContract } from "../../src/contract/index.js";
import { toyDocument } from "../toy.js";
import { createToyClient, type ToyOptions } from "../toy-client.js";

const faults: Record<string, NonNullable<ToyOptions["broken"]>> = {
  "ignores x-failure": { ignoresFailure: true },
  "sends no key": { sendsNoKey: true },
  "loses the body": { losesBody: true },
};
const common = { document: toyDocument(), folder: fileURLToPath(new URL("../..", import.meta.url)) };

for (const [provider, broken] of Object.entries(faults)) {
  describeContract({
    ...common,
    provider,
    createClient: createToyClient,
    clientOptions: { broken },
    typesEntry: "test/toy-client.ts",
  });
}

describeContract({
  ...common,
  provider: "has lax types",
  createClient: createToyClient,
  typesEntry: "test/broken/lax-client.ts",
});

describeContract({
  ...common,
  provider: "lacks an operation",
  createClient: (options: never) => ({ ...createToyClient(options), getPet: undefined }),
  typesEntry: "test/toy-client.ts",
});
