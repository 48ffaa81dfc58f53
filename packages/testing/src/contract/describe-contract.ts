import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Mock, startMock } from "../mock/start-mock.js";
import type { OpenApiDocument } from "../openapi/document.js";
import { type ListedOperation, listOperations } from "../openapi/list-operations.js";
import { type ClientFactory, callOperation, rejectionOf } from "./client-shape.js";
import { createCoverage } from "./coverage.js";
import { type CredentialsByScheme, joinCredentials, makeCredentials } from "./credentials.js";
import { expectAnswer } from "./expect-answer.js";
import { listAnswers } from "./expected-answers.js";
import { checkInputTypes } from "./input-types.js";
import { loadPackagedDocument } from "./load-packaged-document.js";
import { listInputs } from "./request-inputs.js";
import { listLackingInputs } from "./required-inputs.js";

export interface ContractOptions {
  /** Name of the provider: `@specwright/<provider>` is the package under test. */
  readonly provider: string;
  /** The generated client's factory. */
  readonly createClient: ClientFactory;
  /** Bundled document that the client was generated from. Default: what the package exports as `openapi.json`. */
  readonly document?: OpenApiDocument;
  /** Client options by security scheme, instead of the made-up ones. */
  readonly credentials?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Further options for the client. */
  readonly clientOptions?: Readonly<Record<string, unknown>>;
  /** Folder of the client package. Default: the working directory, which is the package's under vitest. */
  readonly folder?: string;
  /** File with the package's public types, from `folder`. Default: `exports["."].types` of its package.json. */
  readonly typesEntry?: string;
}

/** Calls never wait for another attempt here: each declared answer is looked at once. */
const once = { retry: false } as const;

/**
 * Defines the tests that hold a generated client against its document: every operation with every declared status and
 * every named example, every required input, every secured operation. A mock of the document judges the requests.
 */
export function describeContract(options: ContractOptions): void {
  const { provider, createClient, folder = process.cwd() } = options;
  const document = options.document ?? loadPackagedDocument(provider, folder);
  const coverage = createCoverage(document);
  const cases = listOperations(document).map((operation) => {
    const inputs = listInputs(document, operation);
    const lacking = listLackingInputs(document, operation, inputs);
    return { name: operation.name, operation, inputs, lacking, answers: listAnswers(document, operation) };
  });
  let mock: Mock;
  let credentials: CredentialsByScheme;
  let ran = 0;

  const clientWith = (keep?: (scheme: string) => boolean): object =>
    createClient({
      ...joinCredentials(credentials, keep),
      baseUrl: mock.url,
      ...options.clientOptions,
    } as never);

  describe(`contract of ${provider}`, { timeout: 60_000 }, () => {
    beforeAll(async () => {
      mock = await startMock({ spec: document });
      const made = await makeCredentials(document);
      credentials = new Map([...made, ...Object.entries(options.credentials ?? {})]);
    });
    beforeEach(() => {
      ran += 1;
      mock.clear();
      mock.answerWith();
    });

    it("has a spec whose patterns can all be checked", () => {
      expect(mock.unchecked).toEqual([]);
    });

    for (const { name, operation, inputs, lacking, answers } of cases) {
      describe(name, () => {
        for (const [index, answer] of answers.entries()) {
          it(`understands ${[answer.declared, answer.example].filter(Boolean).join(" ")}`, async () => {
            const input = inputs[index % inputs.length]?.input;
            mock.answerWith({ code: answer.status, ...(answer.example !== undefined && { example: answer.example }) });
            await expectAnswer({ call: () => callOperation(clientWith(), { name, input, options: once }), answer });
            expectRightRequests(mock);
            coverage.exercised("operations", name);
            coverage.exercised("statuses", `${name} ${answer.declared}`);
            if (answer.example === undefined) return;
            coverage.exercised("response examples", `${name} ${answer.declared} ${answer.example}`);
          });
        }

        for (const { label, input, bodyExample } of inputs) {
          it(`sends a right request: ${label}`, async () => {
            // The answers were looked at above: here the mock's verdict on the request counts, whatever comes back.
            await callOperation(clientWith(), { name, input, options: once }).catch((error: Error) => {
              if (mock.requests.length === 0) throw error;
            });
            expectRightRequests(mock);
            if (bodyExample !== undefined) coverage.exercised("request examples", `${name} ${bodyExample}`);
          });
        }

        for (const { pointer, input } of lacking) {
          it(`does not work without ${pointer}`, async () => {
            await expectRefusal(mock, () => callOperation(clientWith(), { name, input, options: once }));
          });
        }

        for (const { what, keep } of credentialCases(operation)) {
          it(`does not work without ${what}`, async () => {
            const input = inputs[0]?.input;
            await expectRefusal(mock, () => callOperation(clientWith(keep), { name, input, options: once }));
          });
        }
      });
    }

    it("has types that ask for every required input", { timeout: 60_000 }, async () => {
      const client = { folder, factory: createClient.name, ...(options.typesEntry && { entry: options.typesEntry }) };
      const calls = cases.map(({ name, inputs, lacking }) => ({ operation: name, right: inputs, lacking }));
      expect(await checkInputTypes(client, calls)).toBe("");
    });

    afterAll(async () => {
      await mock?.close();
      const isWhole = ran === countTests(cases);
      process.stdout.write(
        `contract of ${provider}: ${coverage.summary()}${isWhole ? "" : " (some tests were left out)"}\n`,
      );
      // Whoever picks single tests by name does not want to hear of the others.
      if (isWhole) expect(coverage.missing()).toEqual([]);
    });
  });
}

type Case = { operation: ListedOperation } & Record<"inputs" | "lacking" | "answers", readonly unknown[]>;

function countTests(cases: readonly Case[]): number {
  const perOperation = cases.map(
    ({ inputs, lacking, answers, operation }) =>
      inputs.length + lacking.length + answers.length + credentialCases(operation).length,
  );
  return perOperation.reduce((sum, count) => sum + count, 2);
}

interface CredentialCase {
  readonly what: string;
  readonly keep: (scheme: string) => boolean;
}

/** Without any credential, and without each one that all alternatives need. An operation that works anonymously has none. */
function credentialCases({ security }: ListedOperation): CredentialCase[] {
  const [first, ...others] = security;
  if (!first || security.some((alternative) => Object.keys(alternative).length === 0)) return [];
  const needed = Object.keys(first).filter((scheme) =>
    others.every((alternative) => Object.hasOwn(alternative, scheme)),
  );
  const single = needed.map((scheme) => ({ what: `credential "${scheme}"`, keep: (kept: string) => kept !== scheme }));
  return [{ what: "credentials", keep: () => false }, ...(needed.length > 1 ? single : [])];
}

function expectRightRequests(mock: Mock): void {
  expect(mock.requests.length, "requests that reached the mock").toBeGreaterThan(0);
  expect(mock.violations(), "what the mock found wrong").toEqual([]);
}

/** Either nothing was sent, because the client saw the mistake, or the mock refused it. */
async function expectRefusal(mock: Mock, start: () => PromiseLike<unknown>): Promise<void> {
  const error = await rejectionOf(start);
  if (error instanceof TypeError) {
    expect(mock.requests, "requests for a call that threw a TypeError").toEqual([]);
    expect(error).toHaveProperty("code", expect.any(String));
    return;
  }
  expect(error).toMatchObject({ name: "ResponseError", status: expect.any(Number) });
  expect(error.status).toBeGreaterThanOrEqual(400);
  expect(error.status).toBeLessThan(500);
  expect(mock.violations()).not.toEqual([]);
}
