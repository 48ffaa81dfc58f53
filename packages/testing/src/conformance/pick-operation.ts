import { type ExpectedAnswer, listAnswers } from "../contract/expected-answers.js";
import { listInputs, type OperationInput } from "../contract/request-inputs.js";
import type { Reply } from "../faults/exchange.js";
import type { FailureRule, OpenApiDocument } from "../openapi/document.js";
import { type ListedOperation, listOperations, listSchemes } from "../openapi/list-operations.js";
import { valueAt } from "../openapi/pointer.js";
import type { OperationKind } from "./case.js";
import { findLogin, type Login } from "./login.js";

/** An operation with what is needed to call it and to answer it. */
export interface PickedOperation {
  readonly operation: ListedOperation;
  readonly input: OperationInput;
  readonly right: Reply;
  readonly data: unknown;
}

/** The first operation of a document that fits each kind; a kind that the API does not have is missing. */
export function pickOperations(document: OpenApiDocument): ReadonlyMap<OperationKind, PickedOperation> {
  const picked = new Map<OperationKind, PickedOperation>();
  for (const operation of listOperations(document)) {
    const candidate = prepare(document, operation);
    if (!candidate) continue;
    for (const kind of kindsOf(document, candidate)) if (!picked.has(kind)) picked.set(kind, candidate);
  }
  return picked;
}

function kindsOf(document: OpenApiDocument, { operation, data }: PickedOperation): OperationKind[] {
  const kinds: OperationKind[] = [];
  const isSecured = operation.security.some((alternative) => Object.keys(alternative).length > 0);
  const isSafe = operation.retry === undefined ? operation.method === "GET" : operation.retry === "safe";
  const isObject = typeof data === "object" && data !== null && !Array.isArray(data);
  const schemes = listSchemes(document);
  const first = Object.keys(operation.security[0] ?? {}).map((name) => schemes.get(name));
  const isSigned = first.some((scheme) => scheme?.["x-signature"]);
  if (operation.method === "GET" && isSafe && isSecured && isObject) {
    const fetchesTokens = first.some((scheme) => scheme?.flows?.clientCredentials);
    kinds.push("read", ...(isSigned ? (["signed"] as const) : []));
    if (fetchesTokens) kinds.push("oauth", ...(isSigned ? (["signed oauth"] as const) : []));
    if (failureOf(operation)) kinds.push("failure");
    if (document.servers?.[0]?.variables) kinds.push("server variables");
    const items = operation.pagination && valueAt(data, operation.pagination.items);
    if (Array.isArray(items) && typeof items[0] === "object") kinds.push("paged");
    kinds.push(...loginKinds(findLogin(document, operation)));
  }
  const isUnsafe =
    operation.retry === "unsafe" || (operation.retry === undefined && /^(POST|PATCH)$/.test(operation.method));
  if (isUnsafe && operation.idempotencyKey === undefined) kinds.push("write");
  if (operation.idempotencyKey !== undefined) {
    kinds.push("keyed");
    if (isSigned && operation.body) kinds.push("signed write");
  }
  if (operation.parameters.some((parameter) => parameter.in === "path")) kinds.push("path");
  if (operation.parameters.some((parameter) => parameter.in === "header")) kinds.push("header");
  return kinds;
}

/** What tells a failure within the operation's success (`x-failure`). */
export function failureOf({ responses }: ListedOperation): FailureRule | undefined {
  return responses.find(([status, response]) => status.startsWith("2") && response["x-failure"])?.[1]["x-failure"];
}

function loginKinds(login: Login | undefined): OperationKind[] {
  if (!login) return [];
  const { scheme } = login;
  const session = scheme["x-session"];
  if (session) return ["session", session.checksum ? "checksum session" : "login session"];
  const kinds: OperationKind[] = ["login", scheme["x-token-request"] === "body" ? "login by form" : "login by Basic"];
  return scheme["x-token-lifetime"] ? [...kinds, "fixed hour"] : kinds;
}

/** An operation that leads elsewhere, or has no success that can be shown, is of no use here. */
function prepare(document: OpenApiDocument, operation: ListedOperation): PickedOperation | undefined {
  const answers = listAnswers(document, operation);
  const success = answers.find(({ outcome, body }) => outcome === "success" && body !== "any");
  const input = listInputs(document, operation)[0]?.input;
  if (!success || !input || answers.some(({ outcome }) => outcome === "redirect")) return undefined;
  const data = typeof success.body === "object" ? success.body.value : undefined;
  return { operation, input, right: toReply(operation, success), data };
}

function toReply(operation: ListedOperation, { declared, status, body }: ExpectedAnswer): Reply {
  const response = operation.responses.find(([key]) => key === declared)?.[1];
  const type = Object.keys(response?.content ?? {})[0];
  if (!type || typeof body === "string") return { status, headers: {}, body: "" };
  return { status, headers: { "content-type": type }, body: JSON.stringify(body.value) };
}
