/** What the types promise to a caller; checked by `npm run typecheck`, never run. */
import type { FailureResult, ResponseError, SuccessResult, UndeclaredResult } from "@specwright/runtime";
import { createToyClient, type GetPetResult, type ListPetsResult } from "./toy/client.gen.js";
import type { components } from "./toy/types.gen.js";

type Pet = components["schemas"]["Pet"];
type Problem = components["schemas"]["Problem"];
type Same<Left, Right> = (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;
declare function same<Left, Right>(holds: Same<Left, Right>): void;
declare function get(): Promise<GetPetResult>;
declare function list(): Promise<ListPetsResult>;

const toy = createToyClient({ server: "sandbox", accessToken: async () => "t", apiKey: "k" });

async function narrowing() {
  const result = await get();
  if (result.status === 200) same<typeof result.data, Pet>(true);
  else if (result.status === 404) same<typeof result.error, Problem>(true);
  else same<typeof result, UndeclaredResult>(true);
  if (result.ok) same<typeof result.data, Pet>(true);
  if (result.status === 200) same<typeof result.ok, true>(true);
  if (result.data) same<typeof result.data, Pet>(true);
  if (result.status === "malformed") same<typeof result, UndeclaredResult>(true);
  switch (result.status) {
    case 200:
      same<typeof result, SuccessResult<200, Pet>>(true);
      break;
    case 404:
      same<typeof result, FailureResult<404, Problem>>(true);
      break;
    default:
      same<typeof result.error, unknown>(true);
  }
  // @ts-expect-error a status that the operation does not declare
  if (result.status === 201) return;
  const ranged = await list();
  if (ranged.status === 418) same<typeof ranged.error, Problem>(true);
  // @ts-expect-error outside the range
  if (ranged.status === 500) return;
  // The undeclared status is a number where it is not "malformed".
  if (!result.ok && result.status !== 404 && result.status !== "malformed") result.status.toFixed();
}

async function unions() {
  type Several =
    | SuccessResult<200, { a: 1 }>
    | SuccessResult<"2XX", { b: 2 }, 200>
    | FailureResult<200, { failed: true }>
    | FailureResult<"4XX", { c: 3 }, 404>
    | FailureResult<404, { d: 4 }>
    | FailureResult<"default", { e: 5 }>
    | UndeclaredResult;
  const result = null as unknown as Several;
  if (result.status === 404) same<typeof result.error, { d: 4 }>(true);
  else if (result.status === 409) same<typeof result.error, { c: 3 }>(true);
  else if (result.status === 201) same<typeof result.data, { b: 2 }>(true);
  else if (result.status === 200 && result.ok) same<typeof result.data, { a: 1 }>(true);
  else if (result.status === 200) same<typeof result.error, { failed: true }>(true);
}

async function calls() {
  const pet = await toy.getPet({ path: { id: "1" } });
  same<typeof pet, Pet>(true);
  const answer = await toy.getPet({ path: { id: "1" } }).withResponse();
  same<typeof answer.data, Pet>(true);
  same<typeof answer.attempts, number>(true);
  const gone = await toy.deletePet({ path: { id: "1" } });
  same<typeof gone, undefined>(true);
  for await (const item of toy.listPets()) same<typeof item, Pet>(true);
  for await (const page of toy.listPets({ query: { limit: 1 } }).pages()) same<typeof page.data, Pet[]>(true);
  const promise: Promise<Pet> = toy.getPet({ path: { id: "1" } });
  const raw = await toy.raw.GET("/pets/{id}", { params: { path: { id: "1" } } });
  same<typeof raw.data, Pet | undefined>(true);
  return promise;
}

function refused(error: ResponseError<404, Problem>) {
  // @ts-expect-error a missing required input
  toy.getPet();
  // @ts-expect-error a missing path parameter
  toy.getPet({ path: {} });
  // @ts-expect-error a parameter that the operation does not have
  toy.listPets({ query: { limt: 1 } });
  // @ts-expect-error an input group that there is not
  toy.getPet({ path: { id: "1" }, qurey: {} });
  // @ts-expect-error a call option that there is not
  toy.getPet({ path: { id: "1" } }, { retries: 3 });
  // @ts-expect-error a client option that there is not
  createToyClient({ acessToken: "t" });
  // @ts-expect-error a server that there is not
  createToyClient({ server: "staging" });
  // @ts-expect-error a variable that the server does not have
  createToyClient({ server: { name: "sandbox", variables: { region: "eu" } } });
  createToyClient({ retry: false, timeout: { attempt: 1 }, server: { name: "production" } });
  same<typeof error.status, 404>(true);
  same<typeof error.body, Problem>(true);
}

export { calls, narrowing, refused, unions };
