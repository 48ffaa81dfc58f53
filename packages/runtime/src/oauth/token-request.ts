import { callerError } from "../caller-error.js";
import type { OAuth2Scheme, OAuthFlowDescriptor, OperationDescriptor } from "../contract.js";
import { ResponseError } from "../errors.js";
import type { ClientContext } from "../feature.js";
import { withoutEncodedSecrets } from "../redact-encoded.js";
import { retryAfter } from "../retry-after.js";
import { type OperationAnswer, sendOperation } from "../send-operation.js";
import { sendRequest } from "../send-request.js";
import { answerDetails } from "./answer-details.js";
import { assertSecure } from "./assert-secure.js";
import { basicCredentials } from "./basic-credentials.js";
import { type OAuthCredentials, resolveRotating } from "./options.js";
import type { OAuthToken } from "./token.js";
import { readTokenAnswer } from "./token-answer.js";

export interface TokenRequest {
  readonly client: ClientContext;
  readonly schemeName: string;
  readonly scheme: OAuth2Scheme;
  readonly flow: OAuthFlowDescriptor;
  readonly credentials: OAuthCredentials;
  /** Parameters of the grant, `grant_type` among them; an `undefined` one is left out. */
  readonly grant: Readonly<Record<string, string | undefined>>;
  /** Options that decide server and transport; never a caller's signal, since several callers may wait for one token. */
  readonly callOptions: Readonly<Record<string, unknown>>;
}

/**
 * Asks the token endpoint (RFC 6749 §3.2) and reads what it answers: through the spec's own operation where there is
 * one, so that its signature, client id header and server apply, otherwise at the token URL.
 * @throws ResponseError for a refusal (at a token URL its `code` is the `error` of the answer, RFC 6749 §5.2); DecodeError
 * for a useless answer; TypeError with code `invalid-token-url` or `insecure-http` before anything is sent.
 */
export async function requestToken(request: TokenRequest): Promise<OAuthToken> {
  const { client, credentials, grant, scheme } = request;
  const { name, operation, url } = tokenEndpoint(request);
  const clientId = await resolveRotating(credentials.clientId);
  const secret = credentials.clientSecret && (await resolveRotating(credentials.clientSecret));
  const form = new URLSearchParams();
  // A public client has no secret to authenticate with, so it names itself in the form (RFC 6749 §3.2.1).
  const inBody = scheme.tokenRequest === "body" || !secret;
  const parameters = { ...grant, ...(inBody && { client_id: clientId, client_secret: secret }) };
  for (const [field, value] of Object.entries(parameters)) if (value) form.set(field, value);
  const clientAuthentication = inBody ? undefined : basicCredentials(clientId, secret);

  const { code, refresh_token, code_verifier } = grant;
  const texts = [secret, code, refresh_token, code_verifier, clientAuthentication];
  const callOptions = {
    ...request.callOptions,
    secrets: texts.filter(Boolean),
    clientAuthentication,
  };
  const { value, ...sent } = operation
    ? await callOperation({ ...request, callOptions }, { name, form })
    : await post({ ...request, callOptions }, { url, form });
  return readTokenAnswer(value, {
    now: client.now(),
    lifetime: scheme.tokenLifetime,
    url: url.origin + url.pathname,
    details: {
      ...answerDetails(sent),
      ...(operation && { method: operation.method, operationId: operation.operationId ?? name }),
    },
  });
}

/**
 * Where a token request goes: to an operation, or to the URL alone.
 * @throws TypeError with code `invalid-token-url`, or `insecure-http` for a call that was not told that it may
 */
export function tokenEndpoint(request: TokenRequest): {
  name: string;
  operation: OperationDescriptor | undefined;
  url: URL;
} {
  const { client, credentials, flow, callOptions } = request;
  const name = credentials.tokenUrl === undefined ? (flow.tokenOperation ?? "") : "";
  const operation = client.descriptor.operations[name];
  const url = operation ? new URL(client.baseUrl(operation, callOptions) + operation.path) : tokenUrl(request);
  assertSecure(url, { ...client.options, ...callOptions });
  return { name, operation, url };
}

async function callOperation(
  { client, schemeName, callOptions }: TokenRequest,
  { name, form }: { name: string; form: URLSearchParams },
): Promise<OperationAnswer> {
  // The header is made here, form-encoded as OAuth asks for, so that the spec's own Basic scheme has nothing to add.
  const basic = Object.entries(client.descriptor.security).filter(
    ([, scheme]) => scheme.type === "http" && scheme.scheme === "basic",
  );
  const withoutSchemes = [
    schemeName,
    ...(callOptions.clientAuthentication ? basic.map(([basicName]) => basicName) : []),
  ];
  // RFC 6749 asks for a form; a description may ask for JSON all the same.
  const contentType = "application/x-www-form-urlencoded";
  const isForm = client.descriptor.operations[name]?.body?.content[contentType];
  const input = isForm ? { body: form, contentType } : { body: Object.fromEntries(form) };
  return sendOperation(client, { operationName: name, input, callOptions: { ...callOptions, withoutSchemes } });
}

async function post(
  { client, callOptions, grant }: TokenRequest,
  { url, form }: { url: URL; form: URLSearchParams },
): Promise<OperationAnswer> {
  const type = "application/x-www-form-urlencoded";
  const { data: response, ...sent } = await sendRequest(client, {
    // Another token does no harm; a code or a refresh token works once, and nobody knows whether it arrived.
    operation: {
      method: "POST",
      path: url.pathname,
      responses: {},
      retry: grant.grant_type === "client_credentials" ? "safe" : "unsafe",
    },
    method: "POST",
    url,
    headers: { accept: "application/json", "content-type": type },
    body: form.toString(),
    attempt: 1,
    signal: new AbortController().signal,
    callOptions,
  }).withResponse();
  const answer: { readonly error?: unknown } | undefined = await response.json().catch(() => undefined);
  if (response.ok) return { value: answer, ...sent };
  // A description of the error may name a person, so that only its code is told.
  const error = String(answer?.error);
  const secrets = callOptions.secrets as string[];
  const isCode = answer?.error && /^[\w.-]{1,64}$/.test(error) && withoutEncodedSecrets(error, secrets) === error;
  const code = isCode ? error : `http-${response.status}`;
  throw new ResponseError(`The token request was refused: ${code}.`, {
    ...answerDetails({ ...sent, response }),
    code,
    method: "POST",
    url: url.origin + url.pathname,
    retryAfter: retryAfter(response.headers, () => client.now()),
    body: answer,
  });
}

function tokenUrl({ credentials, flow, grant }: TokenRequest): URL {
  const refreshUrl = grant.refresh_token && flow.refreshUrl;
  const text = credentials.tokenUrl ?? refreshUrl ?? flow.tokenUrl ?? "";
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.hash || url.username || url.password) {
    throw callerError("invalid-token-url", "The token URL must be absolute, without user name and fragment.");
  }
  return url;
}
