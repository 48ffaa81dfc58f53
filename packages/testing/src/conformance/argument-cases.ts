import { expect } from "vitest";
import type { ListedOperation } from "../openapi/list-operations.js";
import { type CallDetails, type ConformanceCase, errorOf, type World } from "./case.js";

const refused: readonly unknown[] = [
  "..",
  ".",
  "",
  "%2e%2e",
  "%2E.",
  undefined,
  null,
  {},
  [],
  [null, ""],
  ["", null],
  () => "x",
];
const options: readonly Readonly<Record<string, unknown>>[] = [
  { retry: 5 },
  { timeout: "5 s" },
  { timeout: { total: -1 } },
  { allowInsecureHttp: "false" },
  { logLevel: "loud" },
  { credentials: { nobody: "t" } },
];
const encoded = ["a/b?x=1#y", "../x", "a\\b", "ü", " ", "%", "%2F", "a;b=c", "'\"<>", "..."];

/** Input with another value for one parameter. */
function withParameter({ input, operation }: World, place: "path" | "header", value: unknown): CallDetails {
  const name = firstName(operation, place);
  return { input: { ...input, [place]: { ...(input[place] as object), [name]: value } } };
}

function firstName(operation: ListedOperation, place: "path" | "header"): string {
  return operation.parameters.find((parameter) => parameter.in === place)?.name ?? "";
}

async function expectNothingSent(world: World, details: CallDetails): Promise<void> {
  const error = await errorOf(() => world.call(details));
  expect(error).toBeInstanceOf(TypeError);
  expect(error.code).toEqual(expect.any(String));
  expect(world.faults.requests).toEqual([]);
}

/** What a caller gives wrongly never leaves the process; what is odd but right arrives as it was given. */
export const argumentCases: readonly ConformanceCase[] = [
  ...refused.map(
    (value): ConformanceCase => ({
      name: `refuses ${describe(value)} in a path`,
      operation: "path",
      run: (world) => expectNothingSent(world, withParameter(world, "path", value)),
    }),
  ),
  ...encoded.map(
    (value): ConformanceCase => ({
      name: `encodes ${describe(value)} in a path`,
      operation: "path",
      async run(world) {
        await world.call(withParameter(world, "path", value));
        const [request] = world.faults.requests;
        const path = request?.path.split("?")[0] ?? "";
        const template = world.operation.path.split("/");
        const index = template.findIndex((segment) => segment.includes(`{${firstName(world.operation, "path")}}`));
        const segments = path.split("/");
        expect(segments).toHaveLength(template.length);
        expect(decodeURIComponent(segments[index] ?? "")).toBe(value);
      },
    }),
  ),
  ...["a\r\nx-injected: 1", "a\nb", "a\0b"].map(
    (value): ConformanceCase => ({
      name: `refuses ${describe(value)} in a header`,
      operation: "header",
      run: (world) => expectNothingSent(world, withParameter(world, "header", value)),
    }),
  ),
  {
    name: "refuses a line break in a header that is set for all calls",
    operation: "read",
    run: (world) => expectNothingSent(world, { options: { headers: { "x-note": "a\r\nx-injected: 1" } } }),
  },
  {
    name: "refuses a parameter that the operation does not have",
    operation: "read",
    run: (world) => {
      const query = { ...(world.input.query as object), "not-a-parameter": 1 };
      return expectNothingSent(world, { input: { ...world.input, query } });
    },
  },
  {
    name: "refuses a body where none belongs",
    operation: "read",
    run: (world) => expectNothingSent(world, { input: { ...world.input, body: {} } }),
  },
  {
    name: "refuses parameters that stand in no group",
    operation: "path",
    run: (world) => expectNothingSent(world, { input: { ...world.input, query: 5 } }),
  },
  ...options.map(
    (wrong): ConformanceCase => ({
      name: `refuses the option ${describe(wrong)}`,
      operation: "read",
      run: (world) => expectNothingSent(world, { options: wrong }),
    }),
  ),
  {
    name: "refuses an option of a client that there is not",
    operation: "read",
    async run({ client, faults }) {
      expect(() => client({ tiemout: 5 })).toThrow("unknown-option: tiemout; there are");
      expect(faults.requests).toEqual([]);
    },
  },
  {
    name: "refuses an option that there is not",
    operation: "read",
    run: (world) => expectNothingSent(world, { options: { retries: 3 } }),
  },
  ...["evil.example/x?", "user@evil.example", "evil.example#", "evil.example:81", "[::1]", "..", "a\r\nb", " "].map(
    (value): ConformanceCase => ({
      name: `refuses ${describe(value)} in the address of a server`,
      operation: "server variables",
      async run(world) {
        const [server] = world.document.servers ?? [];
        for (const name of Object.keys(server?.variables ?? {})) {
          const client = world.client({ baseUrl: undefined, server: { variables: { [name]: value } } });
          await expectNothingSent(world, { client });
        }
      },
    }),
  ),
];

function describe(value: unknown): string {
  return typeof value === "function" ? "a function" : (JSON.stringify(value) ?? "undefined");
}
