import type { loadPrism, Prism } from "./load-prism.js";
import { type MockAnswer, problem } from "./mock-answer.js";
import type { Violation } from "./mock-request.js";
import type { Preference } from "./prefer.js";

type PrismInstance = ReturnType<ReturnType<typeof loadPrism>["http"]["createInstance"]>;
type PrismInput = Parameters<PrismInstance["request"]>[0];
type PrismOperations = Parameters<PrismInstance["request"]>[1];
type PrismConfig = NonNullable<Parameters<PrismInstance["request"]>[2]>;
type Diagnostic = { path?: string[]; severity: number; code?: string | number; message: string };

/** A request, read but not judged. */
export interface PrismQuestion {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Set by the test and not by the request; a preference of the request itself wins. */
  readonly preference: Preference | undefined;
}

const severities = ["Error", "Warning", "Information", "Hint"] as const;

/** Asks Prism for its answers to requests, one instance per spec. */
export function createPrismAnswerer(prism: Prism, operations: PrismOperations) {
  const config: PrismConfig = {
    isProxy: false,
    checkSecurity: true,
    validateRequest: true,
    validateResponse: true,
    errors: false,
    upstreamProxy: undefined,
    mock: { dynamic: false },
  };
  const logger = prism.core.createLogger("prism", { level: "silent" });
  const instance = prism.http.createInstance(config, { logger });

  return async function answer(question: PrismQuestion): Promise<MockAnswer> {
    let input: PrismInput;
    try {
      input = toInput(question);
    } catch (error) {
      return problem(400, "Bad request", (error as Error).message);
    }
    try {
      const wanted = readWanted(prism, input, question.preference);
      if ("status" in wanted) return wanted;
      // Prism writes the media types of a request into this object: each request needs one of its own.
      const mock = { dynamic: false, ...wanted };
      const outcome = await instance.request(input, operations, { ...config, mock })();
      if (outcome._tag === "Left") return refusal(prism, outcome.left);
      const { output, validations } = outcome.right;
      const violations = [...validations.input.map(named("request")), ...validations.output.map(named("response"))];
      const inputIsValid = !validations.input.some((diagnostic) => diagnostic.severity === 0);
      // Prism gives the success answer when `Accept` fits none of the wanted answer's media types.
      if (wanted.code !== undefined && inputIsValid && output.statusCode !== wanted.code) {
        const accept = question.headers.accept ?? "*/*";
        return problem(406, "Not acceptable", `The answer ${wanted.code} has no media type that "${accept}" accepts`);
      }
      const headers = { ...output.headers };
      const contentType = headers["Content-type"] ?? headers["content-type"];
      const body = prism.serialize(output.body, contentType as never) as string | undefined;
      return { status: output.statusCode, headers, body, violations };
    } catch (error) {
      // What Prism cannot read (`%zz`, a malformed Accept, garbage instead of parts) it throws, past its own error handling.
      return problem(400, "Bad request", `The mock could not read the request: ${(error as Error).message}`);
    }
  };
}

function toInput({ method, url, headers, body }: PrismQuestion): PrismInput {
  const { pathname, searchParams } = new URL(url, "http://mock.test");
  decodeURIComponent(pathname);
  const query = Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
  return {
    method: method.toLowerCase() as PrismInput["method"],
    url: { path: pathname, query },
    headers: { ...headers },
    body: toBody(headers["content-type"], body),
  };
}

function toBody(contentType: string | undefined, body: string): unknown {
  if (body === "") return null;
  const mediaType = contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (mediaType !== "application/json" && !/^application\/.+\+json$/.test(mediaType)) return body;
  try {
    return JSON.parse(body);
  } catch {
    throw new Error("The body is not the JSON that its content type promises");
  }
}

type Wanted = { code?: number; exampleKey?: string; dynamic?: boolean; seed?: string };

function readWanted(prism: Prism, input: PrismInput, preference: Preference | undefined): Wanted | MockAnswer {
  const read = prism.readPreference(input);
  if (read._tag === "Left") return refusal(prism, read.left);
  const asked = defined(read.right);
  if (Object.keys(asked).length > 0 || !preference) return asked;
  const { example, ...others } = preference;
  return defined({ ...others, exampleKey: example });
}

function defined<Value extends object>(value: Value): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as never;
}

function refusal(prism: Prism, error: Error): MockAnswer {
  const details = prism.http.ProblemJsonError.toProblemJson(error);
  const { additional } = error as { additional?: { headers?: Record<string, string>; validation?: Violation[] } };
  const violations = additional?.validation?.map((violation) => ({
    ...violation,
    location: ["request", ...(violation.location ?? [])],
    code: String(violation.code),
  }));
  const violation: Violation = {
    location: ["request"],
    severity: "Error",
    code: String(details.status),
    message: details.detail || details.title,
  };
  return {
    status: details.status,
    headers: { "content-type": "application/problem+json", ...additional?.headers },
    body: JSON.stringify(details),
    violations: violations ?? [violation],
  };
}

function named(origin: "request" | "response") {
  return (diagnostic: Diagnostic): Violation => ({
    location: [origin, ...(diagnostic.path ?? [])],
    severity: severities[diagnostic.severity] ?? "Error",
    code: String(diagnostic.code ?? ""),
    message: diagnostic.message,
  });
}
