import { type HttpHandler, HttpResponse, http } from "msw";
import type { DataOf, InputOf, OperationName } from "../fixtures/client-types.js";
import { generateValue } from "../fixtures/generate-value.js";
import { createRandom, seedOf } from "../fixtures/random.js";
import type { MediaType, OpenApiDocument, OpenApiResponse, Schema } from "../openapi/document.js";
import { listExamples } from "../openapi/examples.js";
import { type ListedOperation, listOperations } from "../openapi/list-operations.js";
import { operationKey } from "../openapi/operation-key.js";

/** What an override is told of the request. */
export interface OverrideRequest<Input> {
  readonly request: Request;
  /** Values of the path's parameters, as text. */
  readonly path: Input extends { path: infer Path }
    ? Readonly<Record<keyof Path & string, string>>
    : Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

/**
 * How one operation answers instead: data of the declared type, a function that gives it, or a `Response` for anything else
 * (`HttpResponse.json(problem, { status: 409 })`, `HttpResponse.error()`).
 */
export type Override<Data, Input> =
  | Exclude<Data, (...parameters: never[]) => unknown>
  | ((request: OverrideRequest<Input>) => Data | Response | Promise<Data | Response>);

export type Overrides<Client> = {
  readonly [Name in OperationName<Client>]?: Override<DataOf<Client, Name>, InputOf<Client, Name>>;
};

export interface HandlerOptions<Client> {
  /** Where the client sends its requests; default `*`: any host, and any path before the operation's own. */
  readonly baseUrl?: string;
  readonly overrides?: Overrides<Client>;
}

/**
 * Handlers of Mock Service Worker for every operation of a description, for browsers and Node. Each answers with the first example of
 * its first success, or where there is none with the least that its schema asks for.
 *
 * @typeParam Client the client's interface, which types the overrides: `createHandlers<UpvestClient>(document)`
 * @param document the bundled document, such as `@specwright/upvest/openapi.json`
 */
export function createHandlers<Client extends object>(
  document: OpenApiDocument,
  options: HandlerOptions<Client> = {},
): HttpHandler[] {
  const { baseUrl = "*", overrides = {} } = options;
  const given = new Map(
    Object.entries(overrides as Readonly<Record<string, Override<unknown, unknown>>>).map(([name, override]) => [
      operationKey(name),
      override,
    ]),
  );
  return nearestFirst(listOperations(document)).map((operation) => {
    const override = given.get(operationKey(operation.name));
    // What follows a `#` only tells operations apart; it is never sent.
    const [sent = ""] = operation.path.split("#");
    const path = baseUrl.replace(/\/$/u, "") + sent.replaceAll(/\{([^}]+)\}/gu, (_, name: string) => `:${keyOf(name)}`);
    return methodsOf(operation.method)(path, async ({ request, params }) => {
      if (override === undefined) return exampleResponse(document, operation);
      const answer = typeof override === "function" ? await override(requestFor(operation, request, params)) : override;
      return answer instanceof Response ? answer : dataResponse(operation, answer);
    });
  });
}

/** `/users/me` has to be asked before `/users/{id}`. */
function nearestFirst(operations: readonly ListedOperation[]): ListedOperation[] {
  const literals = ({ path }: ListedOperation): number => path.replaceAll(/\{[^}]+\}/gu, "").length;
  return [...operations].sort((first, second) => literals(second) - literals(first));
}

function methodsOf(method: string): typeof http.get {
  const known: Readonly<Record<string, typeof http.get>> = {
    GET: http.get,
    POST: http.post,
    PUT: http.put,
    PATCH: http.patch,
    DELETE: http.delete,
    HEAD: http.head,
    OPTIONS: http.options,
  };
  return known[method] ?? http.all;
}

/** Names of parameters may hold what MSW's paths cannot. */
function keyOf(name: string): string {
  return name.replaceAll(/\W/gu, "_");
}

function requestFor(
  { path }: ListedOperation,
  request: Request,
  params: Readonly<Record<string, string | readonly string[] | undefined>>,
): OverrideRequest<unknown> {
  const names = [...path.matchAll(/\{([^}]+)\}/gu)].map(([, name = ""]) => name);
  const values = names.map((name) => [name, String(params[keyOf(name)] ?? "")]);
  return { request, path: Object.fromEntries(values), query: new URL(request.url).searchParams };
}

function successOf({ responses }: ListedOperation): readonly [number, OpenApiResponse | undefined] {
  const [status, response] = responses.find(([key]) => /^[23]/u.test(key)) ?? responses[0] ?? ["200", undefined];
  return [Number(status.replaceAll("X", "0")) || 200, response];
}

function exampleResponse(document: OpenApiDocument, operation: ListedOperation): Response {
  const [status, response] = successOf(operation);
  const [content] = Object.entries(response?.content ?? {});
  if (content === undefined) return new HttpResponse(null, { status });
  const [mediaType, media] = content;
  const [example] = listExamples(document, media);
  return bodyResponse(status, mediaType, example === undefined ? madeUp(document, mediaType, media) : example.value);
}

/** A body for an answer without an example. The library that checks values evaluates code, which pages may forbid: it is left out. */
function madeUp(document: OpenApiDocument, mediaType: string, { schema }: MediaType): unknown {
  if (schema === undefined || !/[/+]json/u.test(mediaType)) return null;
  const random = createRandom(seedOf(mediaType, 0));
  return generateValue(schema as Schema, { document, size: "minimal", random, attempt: 0 });
}

function dataResponse(operation: ListedOperation, data: unknown): Response {
  const [status, response] = successOf(operation);
  const mediaType = Object.keys(response?.content ?? {})[0];
  return mediaType === undefined ? new HttpResponse(null, { status }) : bodyResponse(status, mediaType, data);
}

function bodyResponse(status: number, mediaType: string, data: unknown): Response {
  const headers = { "content-type": mediaType };
  const body = /[/+]json/u.test(mediaType) ? JSON.stringify(data) : (data as BodyInit);
  return new HttpResponse(body, { status, headers });
}
