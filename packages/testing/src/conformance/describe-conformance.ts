import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from "vitest";
import { type ClientFactory, callOperation } from "../contract/client-shape.js";
import { type CredentialsByScheme, joinCredentials, makeCredentials } from "../contract/credentials.js";
import { loadPackagedDocument } from "../contract/load-packaged-document.js";
import { type FaultServer, startFaultServer } from "../faults/start-fault-server.js";
import type { OpenApiDocument } from "../openapi/document.js";
import type { ListedOperation } from "../openapi/list-operations.js";
import type { ConformanceCase, World } from "./case.js";
import { caseList } from "./case-list.js";
import { findLogin } from "./login.js";
import { type PickedOperation, pickOperations } from "./pick-operation.js";

export interface ConformanceOptions {
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
}

/**
 * Defines the tests that hold a generated client against what every client promises on a bad network. A fault server on
 * real sockets answers; the document says which operation fits which case, and how a right answer looks.
 */
export function describeConformance(options: ConformanceOptions): void {
  const { provider, createClient } = options;
  const document = options.document ?? loadPackagedDocument(provider, process.cwd());
  const picked = pickOperations(document);
  let faults: FaultServer;
  let credentials: CredentialsByScheme;

  function createWorld({ operation, input, right, data }: PickedOperation): World {
    const client = (given: Readonly<Record<string, unknown>> = {}): object =>
      createClient({
        ...joinCredentials(credentials),
        baseUrl: faults.url,
        retry: { maxAttempts: 3, baseDelay: 1, maxDelay: 1 },
        logLevel: "off",
        ...options.clientOptions,
        ...given,
      } as never);
    faults.setRight(right);
    return {
      operation,
      input,
      data,
      document,
      get login() {
        const login = findLogin(document, operation);
        if (!login) throw new Error(`"${operation.name}" needs no login`);
        return login;
      },
      faults,
      credentials: joinCredentials(credentials),
      secrets: listSecrets(credentials, operation),
      client,
      call: (details = {}) =>
        callOperation(details.client ?? client(details.clientOptions), {
          name: operation.name,
          input: "input" in details ? details.input : input,
          ...(details.options && { options: details.options }),
        }),
    };
  }

  describe(`conformance of ${provider}`, { timeout: 20_000 }, () => {
    beforeAll(async () => {
      const made = await makeCredentials(document);
      credentials = new Map([...made, ...Object.entries(options.credentials ?? {})]);
    });
    // A server for each case: a request that a case has given up may arrive when the next one has begun.
    beforeEach(async () => {
      faults = await startFaultServer();
    });
    afterEach(() => faults?.close());
    afterAll(() => {
      process.stdout.write(`conformance of ${provider}: ${summary(picked)}\n`);
    });

    for (const [topic, cases] of Object.entries(caseList)) {
      describe(topic, () => {
        for (const each of cases) {
          const operation = picked.get(each.operation);
          if (operation) it(each.name, () => each.run(createWorld(operation)));
        }
      });
    }
  });
}

function summary(picked: ReadonlyMap<string, PickedOperation>): string {
  const all = Object.values(caseList).flat();
  const fits = (each: ConformanceCase): boolean => picked.has(each.operation);
  const lacking = new Set(all.filter((each) => !fits(each)).map((each) => each.operation));
  const reason = lacking.size > 0 ? `; the API has no operation for: ${[...lacking].join(", ")}` : "";
  return `${all.filter(fits).length}/${all.length} cases apply${reason}`;
}

/** Every text among the credentials that an operation needs, and what HTTP Basic makes of them. */
function listSecrets(credentials: CredentialsByScheme, { security }: ListedOperation): string[] {
  const schemes = new Set(security.flatMap((alternative) => Object.keys(alternative)));
  const options = [...credentials].filter(([scheme]) => schemes.has(scheme)).map(([, given]) => given);
  const texts = options
    .flatMap((each) => Object.values(each))
    .flatMap((value) => {
      if (typeof value === "string") return [value];
      const { username, password, privateKey } = (value ?? {}) as Readonly<Record<string, string | undefined>>;
      // A line of a PEM is enough to be no accident.
      if (privateKey) return privateKey.split("\n").filter((line) => line.length > 20 && !line.startsWith("-"));
      return password === undefined ? [] : [password, btoa(`${username}:${password}`)];
    });
  return [...new Set(texts)];
}
