import {
  type Call,
  type CallOptions,
  type ClientDescriptor,
  type ClientOptions,
  createClient,
  type FailureResult,
  type Feature,
  type OperationDescriptor,
  type SuccessResult,
} from "@specwright/runtime";
import { checks } from "@specwright/runtime/checks";
import { credentials } from "@specwright/runtime/credentials";

// biome-ignore lint/suspicious/noExplicitAny: a test gives what a caller must not
type Loose = any;
type Result = SuccessResult<number, Loose> | FailureResult<number, Loose>;

export type LooseClient = Record<
  string,
  (input?: unknown, options?: CallOptions & Record<string, unknown>) => Call<Loose, Result>
>;

export const jsonAnswer = { content: ["application/json"] } as const;

/** An operation with what a test does not care about filled in. */
export function operation(part: Partial<OperationDescriptor> = {}): OperationDescriptor {
  return {
    method: "GET",
    path: "/things",
    responses: { 200: jsonAnswer, "4XX": jsonAnswer, "5XX": jsonAnswer },
    ...part,
  };
}

export interface Making {
  readonly operations?: Readonly<Record<string, Partial<OperationDescriptor>>>;
  readonly descriptor?: Partial<ClientDescriptor>;
  readonly options?: ClientOptions & Record<string, unknown>;
  readonly features?: readonly Feature[];
}

/** A client as a generated package would make it. Its operation is `call` unless told otherwise. */
export function clientOf({ operations = { call: {} }, descriptor, options = {}, features = [] }: Making): LooseClient {
  return createClient<LooseClient>(
    {
      contract: 1,
      name: "test",
      version: "1",
      servers: [{ url: "https://api.test" }],
      security: {},
      operations: Object.fromEntries(Object.entries(operations).map(([name, part]) => [name, operation(part)])),
      ...descriptor,
    },
    options,
    [checks, credentials, ...features],
  );
}

/** What a call throws. */
export async function errorOf(call: PromiseLike<unknown>): Promise<Error & Record<string, Loose>> {
  try {
    await call;
  } catch (error) {
    return error as Error & Record<string, Loose>;
  }
  throw new Error("the call did not fail");
}

export const quick = { baseDelay: 0, maxDelay: 0 } as const;
