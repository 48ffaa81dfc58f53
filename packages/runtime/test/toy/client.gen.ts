/**
 * What `emit` writes for a client, by hand, for the runtime's own tests: the golden shape.
 * Explicit signatures; no inference through generics at the call site.
 */
import {
  type AccessToken,
  type ApiKey,
  type Call,
  type CallOptions,
  type ClientOptions,
  createClient,
  type FailureResult,
  type PageCall,
  type RawClient,
  type ServerOptions,
  type SuccessResult,
  type UndeclaredResult,
} from "@specwright/runtime";
import { bodies } from "@specwright/runtime/bodies";
import { checks } from "@specwright/runtime/checks";
import { credentials } from "@specwright/runtime/credentials";
import { paging } from "@specwright/runtime/paging";
import { raw } from "@specwright/runtime/raw";
import { servers } from "@specwright/runtime/servers";
import { descriptor } from "./operations.gen.js";
import type { components, operations, paths } from "./types.gen.js";

export interface ToyClientOptions extends ClientOptions, ServerOptions<"sandbox" | "production", never> {
  /** Bearer token, or a function that returns one. */
  accessToken?: AccessToken;
  /** Value of the `x-api-key` header. */
  apiKey?: ApiKey;
}

export interface ListPetsInput {
  query?: { limit?: number; offset?: number };
}
export type ListPetsData = components["schemas"]["PetList"];
export type ListPetsResult =
  | SuccessResult<200, ListPetsData>
  | FailureResult<"4XX", components["schemas"]["Problem"]>
  | UndeclaredResult;

export interface GetPetInput {
  path: { id: string };
}
export type GetPetData = components["schemas"]["Pet"];
export type GetPetResult =
  | SuccessResult<200, GetPetData>
  | FailureResult<404, components["schemas"]["Problem"]>
  | UndeclaredResult;

export interface CreatePetInput {
  /** `idempotency-key` is made by the runtime; give one to choose it. */
  header?: { "idempotency-key"?: string };
  body: operations["createPet"]["requestBody"]["content"]["application/json"];
}
export type CreatePetData = components["schemas"]["Pet"];
export type CreatePetResult =
  | SuccessResult<201, CreatePetData>
  | FailureResult<400, components["schemas"]["Problem"]>
  | UndeclaredResult;

export type DeletePetResult =
  | SuccessResult<204, undefined>
  | FailureResult<404, components["schemas"]["Problem"]>
  | UndeclaredResult;

export interface ToyClient {
  /** Lists pets. `GET /pets` */
  listPets(
    input?: ListPetsInput,
    options?: CallOptions,
  ): PageCall<ListPetsData, ListPetsResult, components["schemas"]["Pet"]>;
  /** Creates a pet. `POST /pets` */
  createPet(input: CreatePetInput, options?: CallOptions): Call<CreatePetData, CreatePetResult>;
  /** One pet. `GET /pets/{id}` */
  getPet(input: GetPetInput, options?: CallOptions): Call<GetPetData, GetPetResult>;
  /** Removes a pet. `DELETE /pets/{id}` */
  deletePet(input: { path: { id: string } }, options?: CallOptions): Call<undefined, DeletePetResult>;
  /** The openapi-fetch client underneath, over the same transport. */
  readonly raw: RawClient<paths>;
}

export function createToyClient(options: ToyClientOptions = {}): ToyClient {
  return createClient<ToyClient>(descriptor, options, [checks, credentials, bodies, servers, paging, raw]);
}
