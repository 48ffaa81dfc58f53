import { fileURLToPath } from "node:url";
import { describeContract } from "../src/contract/index.js";
import { toyDocument } from "./toy.js";
import { createToyClient } from "./toy-client.js";

describeContract({
  provider: "toy",
  createClient: createToyClient,
  document: toyDocument(),
  folder: fileURLToPath(new URL("..", import.meta.url)),
  typesEntry: "test/toy-client.ts",
});
