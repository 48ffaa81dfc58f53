/** What the suites need of a generated client: methods by operation name, each giving a call. */
export type AnyClient = Readonly<Record<string, unknown>>;

/** A factory of a generated client. Its options differ from client to client and are made up from the spec. */
export type ClientFactory = (options: never) => object;

export interface AnyResult {
  readonly ok: boolean;
  readonly status: number | string;
  readonly data?: unknown;
  readonly error?: unknown;
}

export interface AnyCall extends Promise<unknown> {
  result(): Promise<AnyResult>;
}

/** What a failed call throws: `ResponseError` and its siblings. */
export interface ThrownError {
  readonly name: string;
  readonly message: string;
  readonly code?: unknown;
  readonly status?: unknown;
  readonly body?: unknown;
}

/**
 * Calls an operation by its name.
 *
 * @throws Error when the client has no such method: it was not generated from this document.
 */
export function callOperation(
  client: object,
  { name, input, options }: { name: string; input: unknown; options?: Readonly<Record<string, unknown>> },
): AnyCall {
  const method = (client as AnyClient)[name];
  if (typeof method !== "function") throw new Error(`The client has no method "${name}": generate it from this spec`);
  return method.call(client, input, options) as AnyCall;
}

/** What a call is rejected with, also when it throws before it gives a promise. Fails when the call succeeds. */
export async function rejectionOf(start: () => PromiseLike<unknown>): Promise<ThrownError> {
  let data: unknown;
  try {
    data = await start();
  } catch (error) {
    return error as ThrownError;
  }
  throw new Error(`The call succeeded although it must not: ${JSON.stringify(data)}`);
}
