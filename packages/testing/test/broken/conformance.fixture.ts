/** A client without any resilience: run by `suites-fail.test.ts` in a process of its own. */
import { describeConformance } from "../../src/conformance/index.js";
import { toyDocument } from "../toy.js";
import { createToyClient } from "../toy-client.js";

describeConformance({ provider: "no resilience", createClient: createToyClient, document: toyDocument() });
