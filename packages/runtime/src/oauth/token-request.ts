import { callerError } from "../caller-error.js";
import type { OAuth2Scheme, OAuthFlowDescriptor, OperationDescriptor } from "../contract.js";
import { DecodeError, ResponseError } from "../errors.js";
import type { ClientContext } from "../feature.js";
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
  /** Options that decide the server; never a caller's signal, since several callers may wait for one token. */
  readonly callOptions: Readonly<Record<string, unknown>>;
}

/**
 * Asks the token endpoint (RFC 6749 §3.2) and reads what it answers: through the spec's own operation where there is
 * one, so that its signature, client id header and server apply, otherwise at the token URL.
 * @throws ResponseError for a refusal (at a token URL its `code` is the `error` of the answer, RFC 6749 §5.2); DecodeError
 * for a useless answer; TypeError with code `invalid-token-url` or `insecure-http` before anything is sent.
 */
export async function requestToken(request: TokenRequest): Promise<OAuthToken> {
  const { client, flow, credentials, grant, scheme } = request;
  const clientId = await resolveRotating(credentials.clientId);
  const clientSecret =
    credentials.clientSecret === undefined ? undefined : await resolveRotating(credentials.clientSecret);
  // A public client has no secret to authenticate with, so it names itself in the form (RFC 6749 §3.2.1).
  const inBody = scheme.tokenRequest === "body" || clientSecret === undefined;
  const body = {
    ...defined(grant),
    ...(inBody && defined({ client_id: clientId, client_secret: clientSecret })),
  };
  const { code, refresh_token, code_verifier } = grant;
  const secrets = [clientSecret, code, refresh_token, code_verifier].filter((secret) => !!secret);
  const basic = inBody ? undefined : basicCredentials(clientId, clientSecret);
  const sent: Sent = { ...request, body, basic, callOptions: { ...request.callOptions, secrets } };
  const asked =
    flow.tokenOperation !== undefined && credentials.tokenUrl === undefined
      ? await callOperation(sent, flow.tokenOperation)
      : await post(sent, tokenUrl(request));
  return readTokenAnswer(asked.answer, { now: client.now(), lifetime: scheme.tokenLifetime, url: asked.url });
}

interface Asked {
  readonly answer: unknown;
  readonly url: string;
}
interface Sent extends TokenRequest {
  readonly body: Record<string, string>;
  readonly basic: ReturnType<typeof basicCredentials> | undefined;
}

async function callOperation({ client, schemeName, callOptions, body, basic }: Sent, name: string): Promise<Asked> {
  const operation = client.descriptor.operations[name];
  const url = client.baseUrl(operation, callOptions) + (operation?.path ?? "");
  assertSecure(new URL(url), { ...client.options, ...callOptions });
  const answer = await client.call(
    name,
    { body: isForm(operation) ? new URLSearchParams(body) : body },
    {
      ...callOptions,
      withoutSchemes: [schemeName],
      ...(basic && { credentials: Object.fromEntries(basicOptions(client, name).map((option) => [option, basic])) }),
    },
  );
  return { answer, url };
}

/** What RFC 6749 asks for; a description may ask for JSON all the same. */
function isForm(operation: OperationDescriptor | undefined): boolean {
  return operation?.body?.content["application/x-www-form-urlencoded"] !== undefined;
}

/** Names under which the operation's Basic schemes are given. */
function basicOptions(client: ClientContext, name: string): string[] {
  const names = (client.descriptor.operations[name]?.security ?? []).flatMap((requirement) => Object.keys(requirement));
  return names.flatMap((one) => {
    const scheme = client.descriptor.security[one];
    return scheme?.type === "http" && scheme.scheme === "basic" ? [scheme.option] : [];
  });
}

async function post({ client, callOptions, grant, body, basic }: Sent, url: URL): Promise<Asked> {
  const headers: Record<string, string> = Object.assign(Object.create(null), {
    accept: "application/json",
    "content-type": "application/x-www-form-urlencoded",
  });
  if (basic !== undefined) headers.authorization = `Basic ${btoa(`${basic.username}:${basic.password}`)}`;
  const repeatable = grant.grant_type === "client_credentials";
  assertSecure(url, { ...client.options, ...callOptions });
  const response = await client.send({
    // Another token does no harm; a code or a refresh token works once, and nobody knows whether it arrived.
    operation: { method: "POST", path: url.pathname, responses: {}, retry: repeatable ? "safe" : "unsafe" },
    method: "POST",
    url,
    headers,
    body: new URLSearchParams(body).toString(),
    attempt: 1,
    signal: new AbortController().signal,
    callOptions,
  });
  const shown = url.origin + url.pathname;
  const answer = await readJson(response);
  if (response.ok && answer !== undefined) return { answer, url: shown };
  const details = { method: "POST", url: shown, attempts: 1, status: response.status, response };
  if (response.ok) {
    throw new DecodeError("The answer to the token request is not JSON.", { ...details, code: "invalid-token-answer" });
  }
  // An own code of the server, such as invalid_client (RFC 6749 §5.2); its description may name a person.
  const { error } = (answer ?? {}) as { error?: unknown };
  const known = typeof error === "string" && /^[\w.-]{1,64}$/.test(error) && !Object.values(body).includes(error);
  const code = known ? error : `http-${response.status}`;
  throw new ResponseError(`The token request was refused with status ${response.status} (${code}).`, {
    ...details,
    code,
    body: answer,
    shownBody: () => ({ error: code }),
  });
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return (await response.json()) ?? undefined;
  } catch (error) {
    // What JSON.parse says quotes the text, and the text may hold a token.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function tokenUrl({ credentials, flow, grant }: TokenRequest): URL {
  const refreshing = grant.grant_type === "refresh_token";
  const text = credentials.tokenUrl ?? (refreshing ? flow.refreshUrl : undefined) ?? flow.tokenUrl ?? "";
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.hash !== "" || url.username !== "" || url.password !== "") {
    throw callerError("invalid-token-url", "The token URL must be absolute, without user name and fragment.");
  }
  return url;
}

function defined(record: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
