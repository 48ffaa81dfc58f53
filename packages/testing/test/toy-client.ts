/** A client of the toy spec by hand: the calling surface of generated clients over plain `fetch`, for testing the suites. */

type Problem = { type: string; title: string };
type Pet = { id: string; name: string };
type Result<Data> = { ok: boolean; status: number; data?: Data; error?: unknown };
interface Call<Data> extends Promise<Data> {
  result(): Promise<Result<Data>>;
}

export interface ToyOptions {
  baseUrl?: string;
  accessToken?: string;
  apiKey?: string;
  /** Faults to be built in, for tests that want to see the suite fail. */
  broken?: { ignoresFailure?: boolean; sendsNoKey?: boolean; losesBody?: boolean };
}

interface CallOptions {
  retry?: false;
}

interface Input {
  path?: Record<string, string>;
  query?: Record<string, string | number>;
  body?: unknown;
}

class ResponseError extends Error {
  override readonly name = "ResponseError";
  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {
    super(`Status ${status}`);
  }
}

function callerError(message: string): TypeError {
  return Object.assign(new TypeError(message), { code: "INVALID_ARGUMENT" });
}

interface Plan {
  method: string;
  path: string;
  security?: ("bearer" | "apiKey")[];
  body?: "json" | "multipart" | "form";
  key?: true;
}

function start<Data>(options: ToyOptions, plan: Plan, input: Input = {}): Call<Data> {
  let pending: Promise<Result<Data>> | undefined;
  const run = (): Promise<Result<Data>> => {
    pending ??= send<Data>(options, plan, input);
    return pending;
  };
  const data = Promise.resolve().then(async () => {
    const result = await run();
    if (result.ok) return result.data as Data;
    throw new ResponseError(result.status, result.error);
  });
  data.catch(() => {});
  return Object.assign(data, { result: run });
}

async function send<Data>(options: ToyOptions, plan: Plan, input: Input): Promise<Result<Data>> {
  const { method, security = ["bearer", "apiKey"] } = plan;
  const headers = credentialHeaders(options, security);
  if (plan.key) headers["idempotency-key"] = crypto.randomUUID();
  const path = plan.path.replaceAll(/\{(\w+)\}/g, (_, name) => {
    const value = input.path?.[name];
    if (!value) throw callerError(`path.${name} is missing`);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams(Object.entries(input.query ?? {}).map(([name, value]) => [name, String(value)]));
  const body = encodeBody(plan, input.body, headers);
  const response = await fetch(`${options.baseUrl}${path}?${query}`, { method, headers, body, redirect: "manual" });
  const text = await response.text();
  const value = text === "" || options.broken?.losesBody ? undefined : JSON.parse(text);
  const failed = !response.ok || (!options.broken?.ignoresFailure && value?.status === "Not ok");
  return failed
    ? { ok: false, status: response.status, error: value }
    : { ok: true, status: response.status, data: value };
}

function credentialHeaders(options: ToyOptions, security: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  if (security.includes("bearer")) {
    if (!options.accessToken) throw callerError("accessToken is missing");
    headers.authorization = `Bearer ${options.accessToken}`;
  }
  if (security.includes("apiKey") && options.apiKey && !options.broken?.sendsNoKey)
    headers["x-api-key"] = options.apiKey;
  return headers;
}

function encodeBody(plan: Plan, body: unknown, headers: Record<string, string>): BodyInit | null {
  if (body === undefined) return null;
  if (plan.body === "json") {
    headers["content-type"] = "application/json";
    return JSON.stringify(body);
  }
  const fields = Object.entries(body as Record<string, string | Blob>);
  if (plan.body === "form") return new URLSearchParams(fields as [string, string][]);
  const form = new FormData();
  for (const [name, value] of fields) form.set(name, value);
  return form;
}

export interface ToyClient {
  listPets(input: { query: { filter: string; limit?: number } }, options?: CallOptions): Call<{ data: Pet[] }>;
  createPet(
    input: { body: { name: string; tag?: "cat" | "dog"; owner?: { email: string; city?: string } } },
    options?: CallOptions,
  ): Call<Pet>;
  getPet(input: { path: { id: string } }, options?: CallOptions): Call<{ status: "Ok"; pet: Pet }>;
  deletePet(input: { path: { id: string } }, options?: CallOptions): Call<undefined>;
  uploadPhoto(
    input: { path: { id: string }; body: { photo: Blob; title: string; details?: string } },
    options?: CallOptions,
  ): Call<undefined>;
  createToken(
    input: { body: { grant_type: "authorization_code"; code: string } },
    options?: CallOptions,
  ): Call<{ access_token: string } | Problem>;
  openDialog(input?: Record<string, never>, options?: CallOptions): Call<undefined>;
}

export function createToyClient(options: ToyOptions = {}): ToyClient {
  const operation =
    <Data>(plan: Plan) =>
    (input?: Input): Call<Data> =>
      start<Data>(options, plan, input);
  return {
    listPets: operation({ method: "GET", path: "/pets" }),
    createPet: operation({ method: "POST", path: "/pets", body: "json", key: true }),
    getPet: operation({ method: "GET", path: "/pets/{id}" }),
    deletePet: operation({ method: "DELETE", path: "/pets/{id}" }),
    uploadPhoto: operation({ method: "PUT", path: "/pets/{id}/photo", body: "multipart", security: ["apiKey"] }),
    createToken: operation({ method: "POST", path: "/token", body: "form", security: [] }),
    openDialog: operation({ method: "GET", path: "/dialog", security: [] }),
  };
}
