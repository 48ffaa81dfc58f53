/** Calls a sample of the operations of a built package: `node call-package.js FOLDER`. Prints a {@link CallReport}. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ClientDescriptor } from "@specwright/runtime";
import { startMock } from "@specwright/testing/mock";
import type { CallReport } from "./call-report.js";
import { compareRequest } from "./compare-request.js";
import { credentialsFor } from "./credentials-for.js";
import { SampleInputs } from "./sample-inputs.js";
import { sampledDocument } from "./sampled-document.js";
import { startRecorder } from "./start-recorder.js";

/** The mock gives up on styles that it does not know: then the recorded request alone is judged. */
const UNREADABLE = /^The mock could not read the request|^Reserved characters used in request body/;

/** Operations that are called, spread evenly over the description. */
const SAMPLE = 40;

interface AnyCall {
  result(): Promise<{ readonly ok: boolean; readonly status: number | string }>;
}
type AnyClient = Readonly<Record<string, (input: unknown) => AnyCall>>;
type Factory = (options: Readonly<Record<string, unknown>>) => AnyClient;

const [folder = "."] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await callPackage(folder)));

async function callPackage(folder: string): Promise<CallReport> {
  const { descriptor } = (await load(folder, "operations.gen.js")) as { descriptor: ClientDescriptor };
  const factory = Object.entries((await load(folder, "index.gen.js")) as Record<string, unknown>).find(([name]) =>
    /^create.+Client$/.test(name),
  )?.[1] as Factory;
  const names = Object.keys(descriptor.operations);
  const step = Math.max(1, names.length / SAMPLE);
  const chosen = names.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  const source = JSON.parse(readFileSync(join(folder, "src", "openapi.gen.json"), "utf8"));
  const document = sampledDocument(source, descriptor, chosen);
  const inputs = new SampleInputs(document);
  const recorder = await startRecorder();
  const mock = await startMock({ spec: document as never });
  const failures: string[] = [];
  let calls = 0;
  try {
    const options = { ...(await credentialsFor(descriptor)), allowInsecureHttp: true, retry: { maxAttempts: 1 } };
    const recorded = factory({ ...options, baseUrl: recorder.url });
    const mocked = factory({ ...options, baseUrl: mock.url });
    for (const name of chosen) {
      const operation = descriptor.operations[name];
      const made = inputs.inputFor(name);
      if (operation === undefined || made === undefined) continue;
      // The body of a GET is described and cannot be sent.
      const input = operation.body === undefined ? { ...made, body: undefined } : made;
      calls += 1;
      recorder.clear();
      mock.clear();
      const wrong: string[] = [];
      try {
        await recorded[name]?.(input).result();
        wrong.push(...compareRequest(operation, input, recorder.requests[0]));
        await mocked[name]?.(input).result();
        wrong.push(
          ...mock
            .violations()
            .filter(isOfRequest)
            .map(({ location, message }) => `mock: ${location.join(".")} ${message}`),
        );
      } catch (error) {
        wrong.push(String(error));
      }
      if (wrong.length > 0) failures.push(`${name}: ${wrong.join("; ").slice(0, 400)}`);
    }
  } finally {
    await Promise.all([recorder.close(), mock.close()]);
  }
  return { operations: names.length, calls, failures };
}

function isOfRequest({
  location,
  severity,
  message,
}: {
  readonly location: readonly string[];
  readonly severity: string;
  readonly message: string;
}): boolean {
  return location[0] === "request" && severity === "Error" && !UNREADABLE.test(message);
}

async function load(folder: string, file: string): Promise<unknown> {
  return import(pathToFileURL(join(folder, "dist", file)).href);
}
