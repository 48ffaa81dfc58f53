import { checkValue, type Finding } from "./check/check-value.js";
import { shapeOf } from "./check/shape-of.js";
import type { Difference } from "./difference.js";
import { child, follow, type JsonObject, own, type Place } from "./document.js";
import { type DescribedOperation, operationFinder } from "./operations.js";
import { type BodyValidator, fingerprintOf, type Validators } from "./validators.js";

/** What went over the wire, as far as it is compared. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  /** Undefined: none, or one that is not text. */
  readonly requestBody?: string | undefined;
  readonly requestContentType?: string | undefined;
  readonly status: number;
  readonly contentType: string | undefined;
  readonly body: string;
}

/**
 * Compares exchanges with a document. Each call gives all differences of one exchange; a request that is no operation gives none.
 *
 * @param validators let bodies pass without a closer look; those of another description are not believed
 */
export function exchangeChecker(document: JsonObject, validators?: Validators): (exchange: Exchange) => Difference[] {
  const find = operationFinder(document);
  let knowledge: Knowledge | undefined;
  return (exchange) => {
    // Milliseconds for a large description: not while the app starts.
    knowledge ??= {
      document,
      validators: validators && validators.fingerprint === fingerprintOf(document) ? validators : undefined,
    };
    const url = new URL(exchange.url);
    const operation = find(exchange.method.toUpperCase(), url.pathname);
    if (operation === undefined) return [];
    return [
      ...requestDifferences(knowledge, operation, exchange, url),
      ...answerDifferences(knowledge, operation, exchange),
    ];
  };
}

function requestDifferences(
  { document, validators }: Knowledge,
  operation: DescribedOperation,
  exchange: Exchange,
  url: URL,
): Difference[] {
  const { name, query, openQuery, place } = operation;
  const unknown = openQuery ? [] : [...new Set(url.searchParams.keys())].filter((key) => !query.has(baseName(key)));
  const parameters = unknown.map((key): Difference => {
    const at = child(place, "parameters").at;
    const shape = shapeOf(url.searchParams.get(key));
    return {
      operation: name,
      pointer: key,
      kind: "undocumented-parameter",
      expected: "no such parameter",
      found: "string",
      at,
      shape,
    };
  });
  const content = child(follow(document, child(place, "requestBody")), "content");
  const schema = schemaFor(content, exchange.requestContentType);
  const value = parsed(exchange.requestBody, exchange.requestContentType);
  if (schema === undefined || value === undefined) return parameters;
  const type = declaredType(content, exchange.requestContentType);
  if (passes(own(validators?.requests, name), type, value.json)) return parameters;
  return [
    ...parameters,
    ...checkValue(document, schema, value.json).map((each) => difference(each, { operation: name })),
  ];
}

interface Knowledge {
  readonly document: JsonObject;
  readonly validators: Validators | undefined;
}

function answerDifferences(
  { document, validators }: Knowledge,
  { name, place }: DescribedOperation,
  exchange: Exchange,
): Difference[] {
  const { status, contentType } = exchange;
  const about = { operation: name, status };
  const responses = child(place, "responses");
  const declared = [String(status), `${String(status)[0]}XX`, "default"].find(
    (key) => own(responses.node, key) !== undefined,
  );
  const value = parsed(exchange.body, contentType);
  const shape = value === undefined ? undefined : { shape: shapeOf(value.json) };
  if (declared === undefined) {
    const known = Object.keys(Object(responses.node)).join(" ");
    const found = contentType === undefined ? String(status) : `${status} ${essence(contentType)}`;
    return [{ ...about, pointer: "", kind: "undocumented-status", expected: known, found, at: responses.at, ...shape }];
  }
  const response = follow(document, child(responses, declared));
  const content = child(response, "content");
  if (exchange.body === "" || contentType === undefined) return [];
  const schema = schemaFor(content, contentType);
  if (declaredType(content, contentType) === undefined) {
    const expected = Object.keys(Object(content.node)).join(" ") || "no body";
    return [
      {
        ...about,
        pointer: "",
        kind: "undocumented-content-type",
        expected,
        found: essence(contentType),
        at: response.at,
        ...shape,
      },
    ];
  }
  if (schema === undefined) return [];
  if (value === undefined) {
    if (!isJson(contentType)) return [];
    return [{ ...about, pointer: "", kind: "wrong-type", expected: "JSON", found: "no JSON", at: schema.at }];
  }
  if (passes(own(own(validators?.answers, name), declared), declaredType(content, contentType), value.json)) return [];
  return checkValue(document, schema, value.json).map((each) => difference(each, about));
}

function difference(found: Finding, about: { readonly operation: string; readonly status?: number }): Difference {
  const { hard: _hard, pointer, ...rest } = found;
  return { ...about, pointer: pointer.replaceAll(/\/\d+(?=\/|$)/gu, "/*"), ...rest };
}

function schemaFor(content: Place, contentType: string | undefined): Place | undefined {
  const type = declaredType(content, contentType);
  const schema = type === undefined ? undefined : child(child(content, type), "schema");
  return schema?.node === undefined ? undefined : schema;
}

function declaredType(content: Place, contentType: string | undefined): string | undefined {
  if (contentType === undefined) return undefined;
  return Object.keys(Object(content.node)).find((type) => covers(type, contentType));
}

/** The quick look: true only when the body is in every respect as described. */
function passes(validators: unknown, type: string | undefined, body: unknown): boolean {
  const validate = type === undefined ? undefined : own(validators, type);
  return typeof validate === "function" && (validate as BodyValidator)(body) === true;
}

function covers(declared: string, contentType: string): boolean {
  const wanted = essence(declared);
  const given = essence(contentType);
  return wanted === "*/*" || wanted === given || (wanted.endsWith("/*") && given.startsWith(wanted.slice(0, -1)));
}

function essence(contentType: string): string {
  return (contentType.split(";")[0] ?? "").trim().toLowerCase();
}

/** `filter[name]` is a part of `filter`. */
function baseName(key: string): string {
  return key.replace(/\[.*$/u, "");
}

function isJson(contentType: string): boolean {
  return /[/+]json$/u.test(essence(contentType));
}

function parsed(body: string | undefined, contentType: string | undefined): { readonly json: unknown } | undefined {
  if (body === undefined || contentType === undefined || !isJson(contentType)) return undefined;
  try {
    return { json: JSON.parse(body) };
  } catch {
    return undefined;
  }
}
