/** The text of a client with one operation, in the shape that the generator writes. */
export function clientSource(
  parts: {
    readonly input?: string;
    readonly data?: string;
    readonly result?: string;
    readonly options?: string;
    readonly methods?: string;
    readonly call?: string;
    readonly types?: string;
  } = {},
): string {
  const input = parts.input ?? "input: { path: { id: string } }";
  const data = parts.data ?? "{ id: string; name?: string }";
  const result = parts.result ?? "SuccessResult<200, Data> | FailureResult<404, { title: string }> | UndeclaredResult";
  return `
import type { AccessToken, Call, CallOptions, ClientOptions, FailureResult, PageCall, SuccessResult, UndeclaredResult } from "@specwright/runtime";
${parts.types ?? ""}
export type Data = ${data};
export type Result = ${result};
export interface PetsClientOptions extends ClientOptions { accessToken?: AccessToken; ${parts.options ?? ""} }
export interface PetsClient {
  getPet(${input}, options?: CallOptions): ${parts.call ?? "Call<Data, Result>"};
  ${parts.methods ?? ""}
}
export declare function createPetsClient(options?: PetsClientOptions): PetsClient;
export type { PageCall };
`;
}
