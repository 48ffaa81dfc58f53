import { callerError } from "../caller-error.js";
import type { HttpScheme, SessionDescriptor } from "../contract.js";
import { DecodeError, ResponseError } from "../errors.js";
import type { ClientContext } from "../feature.js";
import { valueAt } from "../json-pointer.js";
import { answerDetails } from "../oauth/answer-details.js";
import { assertSecure } from "../oauth/assert-secure.js";
import { isHeaderText } from "../oauth/is-header-text.js";
import { tokenExpiry } from "../oauth/token-answer.js";
import { type OperationAnswer, sendOperation } from "../send-operation.js";
import { checksum } from "./checksum.js";
import type { SessionCredentials } from "./options.js";

/** A session's token with what is known of it. It is a credential: keep it where passwords are kept. */
export interface SessionToken {
  readonly accessToken: string;
  /** Milliseconds since the epoch. Absent: not known, the token is used until it is refused. */
  readonly expiresAt?: number;
  readonly refreshToken?: string;
}

export interface SessionRequest {
  readonly client: ClientContext;
  readonly schemeName: string;
  readonly scheme: HttpScheme;
  readonly session: SessionDescriptor;
  readonly credentials: SessionCredentials | undefined;
  readonly callOptions: Readonly<Record<string, unknown>>;
}

/** Opens a session: sends the credentials, or their checksum, as the body of the session's operation. */
export async function openSession(request: SessionRequest): Promise<SessionToken> {
  const { session } = request;
  const credentials = await resolved(request);
  const body =
    session.checksum === undefined
      ? credentials
      : { [session.checksum.field]: await checksum(session.checksum, credentials) };
  // The checksum opens a session as well as what it is made of.
  const secrets = [...Object.values(credentials), ...Object.values(body)];
  const answer = await call(request, { operation: session.operation, body, secrets });
  return sessionToken(request, { answer, operation: session.operation, pointers: session.token });
}

/**
 * Renews a session with its refresh token, and opens a new one when that is refused.
 * Other failures are thrown: a service that is down must not be asked to log in as well.
 */
export async function renewSession(request: SessionRequest, current: SessionToken | undefined): Promise<SessionToken> {
  const { refresh } = request.session;
  if (refresh === undefined || !current?.refreshToken) return openSession(request);
  try {
    const { refreshToken } = current;
    const body = { [refresh.field]: refreshToken };
    const answer = await call(request, { operation: refresh.operation, body, secrets: [refreshToken] });
    const token = sessionToken(request, { answer, operation: refresh.operation, pointers: refresh.token });
    // A server that rotates refresh tokens sends the next one along; one that does not lets the old one stand.
    return { refreshToken, ...token };
  } catch (error) {
    const refused = error instanceof ResponseError && error.status < 500 && error.status !== 429;
    if (!refused || request.credentials === undefined) throw error;
    return openSession(request);
  }
}

/**
 * Looks, before anything is asked, at where `renewSession` would send credentials first.
 * @throws TypeError with code `insecure-http` for a call that was not told that it may
 */
export function assertSessionSecure(request: SessionRequest, current: SessionToken | undefined): void {
  const { operation, refresh } = request.session;
  assertOperationSecure(request, refresh && current?.refreshToken ? refresh.operation : operation);
}

function assertOperationSecure(request: SessionRequest, operation: string): void {
  assertSecure(new URL(urlOf(request, operation)), { ...request.client.options, ...request.callOptions });
}

async function resolved({ credentials, session }: SessionRequest): Promise<Record<string, string>> {
  if (credentials === undefined) throw callerError("missing-session", "The option session is missing.");
  const values: Record<string, string> = {};
  for (const [key, value] of Object.entries(credentials))
    values[key] = typeof value === "function" ? await value() : value;
  for (const key of session.checksum?.of ?? []) {
    // An empty part would make a valid looking checksum of the wrong thing.
    if (!values[key]) throw callerError("missing-session", `The option session.${key} is missing.`);
  }
  return values;
}

async function call(
  request: SessionRequest,
  { operation, body, secrets }: { operation: string; body: object; secrets: readonly string[] },
): Promise<OperationAnswer> {
  const { client, schemeName, callOptions } = request;
  assertOperationSecure(request, operation);
  const options = {
    ...callOptions,
    withoutSchemes: [schemeName],
    secrets: secrets.filter(Boolean),
  };
  return sendOperation(client, { operationName: operation, input: { body }, callOptions: options });
}

function urlOf({ client, callOptions }: SessionRequest, name: string): string {
  const operation = client.descriptor.operations[name];
  return client.baseUrl(operation, callOptions) + (operation?.path ?? "");
}

function sessionToken(
  request: SessionRequest,
  from: { readonly answer: OperationAnswer; readonly operation: string; readonly pointers: readonly string[] },
): SessionToken {
  const { client, scheme, session } = request;
  const { value, ...sent } = from.answer;
  const accessToken = firstText(value, from.pointers);
  if (!isHeaderText(accessToken)) {
    const operation = client.descriptor.operations[from.operation];
    throw new DecodeError(`The answer of ${from.operation} holds no token that a header can carry.`, {
      code: "invalid-token-answer",
      operationId: operation?.operationId ?? from.operation,
      method: operation?.method ?? "POST",
      url: urlOf(request, from.operation),
      ...answerDetails(sent),
    });
  }
  const expiresIn = session.expiresIn === undefined ? undefined : valueAt(value, session.expiresIn);
  const expiresAt = tokenExpiry(expiresIn, { now: client.now(), lifetime: scheme.tokenLifetime });
  const refreshToken = session.refresh && firstText(value, [session.refresh.from]);
  return {
    accessToken,
    ...(expiresAt !== undefined && { expiresAt }),
    ...(refreshToken !== undefined && { refreshToken }),
  };
}

/** The first non-empty text at one of several pointers. */
function firstText(document: unknown, pointers: readonly string[]): string | undefined {
  const values = pointers.map((pointer) => valueAt(document, pointer));
  return values.find((value): value is string => typeof value === "string" && value !== "");
}
