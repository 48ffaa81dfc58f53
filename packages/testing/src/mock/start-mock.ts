import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import type { OpenApiDocument } from "../openapi/document.js";
import { findDocument } from "../openapi/find-document.js";
import { readBody } from "../read-body.js";
import { readHeaders } from "../read-headers.js";
import { loadPrism } from "./load-prism.js";
import { type MockAnswer, problem } from "./mock-answer.js";
import type { MockRequest, Violation } from "./mock-request.js";
import type { Preference } from "./prefer.js";
import { createPrismAnswerer } from "./prism-answer.js";
import { findUncheckedPatterns } from "./unchecked-patterns.js";

/** What to mock: a provider's name, a file, or a document. */
export type MockSource = string | { readonly spec: string | OpenApiDocument };

export interface MockOptions {
  /** Port on 127.0.0.1. Default 0: any free one. */
  readonly port?: number;
  /** Answers CORS preflights and allows any origin, for apps in a browser. Default false. */
  readonly cors?: boolean;
}

export interface Mock {
  /** Base URL without a path and without a trailing slash: the mock knows the spec's paths, not its servers. */
  readonly url: string;
  readonly port: number;
  /** All requests since the start or the last {@link Mock.clear}, in the order in which they were answered. */
  readonly requests: readonly MockRequest[];
  /** Patterns of the spec that cannot be checked, one line each. */
  readonly unchecked: readonly string[];
  /** All that was wrong with the recorded requests. */
  violations(): readonly Violation[];
  /** Answers all following requests like this, unless a request says itself what it prefers. Without a value: as at the start. */
  answerWith(preference?: Preference): void;
  /** Forgets the recorded requests. */
  clear(): void;
  /** Ends all connections; resolves when the port is free again. May be called again. */
  close(): Promise<void>;
}

const bodyLimit = 10 * 1024 * 1024;

/**
 * Starts a mock of a spec in this process: Prism's answers behind a server that always answers. Requests and credentials
 * are checked against the spec; what is wrong stands in `requests` and in the header `sl-violations`.
 *
 * @param source A provider's name (its `specs/<name>/openapi.yaml` above the working directory, else the document that
 *   `@specwright/<name>` exports), or `{ spec }` with a path or a document.
 * @throws Error when there is no such spec, when it cannot be read, or when the port is taken (`code: "EADDRINUSE"`).
 */
export async function startMock(source: MockSource, options: MockOptions = {}): Promise<Mock> {
  const prism = loadPrism();
  // Prism changes the object that it is given.
  const operations = await prism.http.getHttpOperationsFromSpec(structuredClone(locate(source)));
  // A callback would make the mock call other hosts.
  for (const operation of operations) Reflect.deleteProperty(operation, "callbacks");
  const answerer = createPrismAnswerer(prism, operations);
  const requests: MockRequest[] = [];
  let preference: Preference | undefined;
  let closed: Promise<void> | undefined;

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", url = "/" } = request;
    const headers = readHeaders(request.headers);
    if (options.cors) allowAnyOrigin(headers, response);
    if (options.cors && method === "OPTIONS" && headers["access-control-request-method"]) {
      response.writeHead(204).end();
      return;
    }
    const bytes = await readBody(request, bodyLimit);
    const body = bytes?.toString("utf8") ?? "";
    const answer = bytes
      ? await answerer({ method, url, headers, body, preference })
      : problem(413, "Content too large", `The body is longer than ${bodyLimit} bytes`);
    const { status, violations } = answer;
    requests.push({ method, url, headers, body, bytes: bytes ?? new Uint8Array(), status, violations });
    send(response, answer);
  }

  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(options.port ?? 0, "127.0.0.1", listening);
  });
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    requests,
    unchecked: findUncheckedPatterns(operations),
    violations: () => requests.flatMap((request) => request.violations),
    answerWith(wanted) {
      preference = wanted;
    },
    clear() {
      requests.length = 0;
    },
    close() {
      closed ??= new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      });
      return closed;
    },
  };
}

function locate(source: MockSource): string | OpenApiDocument {
  if (typeof source === "string") return findDocument(source);
  return typeof source.spec === "string" ? resolve(source.spec) : source.spec;
}

/** The length up to which Node's own clients accept a header, with room for the others. */
const violationsLimit = 8 * 1024 - 100;

function send(response: ServerResponse, { status, headers, body, violations }: MockAnswer): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (violations.length > 0) response.setHeader("sl-violations", violationsHeader(violations));
  response.end(body);
}

function violationsHeader(violations: readonly Violation[]): string {
  // A header holds Latin-1 only; messages quote what the caller sent.
  const text = JSON.stringify(violations).replaceAll(/[^\x20-\x7e]/g, (character) => encodeURIComponent(character));
  return text.length > violationsLimit ? `Too many violations! ${text.slice(0, violationsLimit)}` : text;
}

function allowAnyOrigin(headers: Readonly<Record<string, string>>, response: ServerResponse): void {
  response.setHeader("access-control-allow-origin", headers.origin ?? "*");
  response.setHeader("access-control-allow-headers", headers["access-control-request-headers"] ?? "*");
  response.setHeader("access-control-allow-methods", headers["access-control-request-method"] ?? "*");
  response.setHeader("access-control-expose-headers", "*");
  response.setHeader("vary", "origin");
}
