import { callerParameters } from "../samples/call-input.js";
import { credentialsOf } from "../samples/credentials.js";
import { binaryProperties, bodyExamples, parameterExample } from "../samples/example-values.js";
import type { Json } from "../spec/document.js";
import type { ListedOperation } from "../spec/list-operations.js";
import type { Provider } from "../spec/load-provider.js";

/** What the "try it" panel of an operation starts from; the same shape stands in `browser/try-it.ts`. */
export interface TryItData {
  readonly provider: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly value: string;
  }[];
  /** Headers, query values and cookies that make the mock content: made-up credentials. */
  readonly supplied: readonly { readonly name: string; readonly in: string; readonly value: string }[];
  readonly body?: {
    readonly mediaType: string;
    readonly examples: readonly { readonly name: string; readonly value: Json }[];
    readonly files: readonly string[];
  };
  readonly statuses: readonly string[];
}

export function tryItData(provider: Provider, operation: ListedOperation): TryItData {
  const { name, document } = provider;
  const asked = callerParameters(operation);
  const text = (value: Json | undefined) =>
    typeof value === "string" ? value : value === undefined ? "" : JSON.stringify(value);
  const [mediaType, media] = Object.entries(operation.body?.content ?? {})[0] ?? [];
  return {
    provider: name,
    method: operation.method,
    path: operation.path,
    parameters: asked.map((parameter) => ({
      name: parameter.name,
      in: parameter.in,
      required: parameter.required ?? false,
      value: text(parameterExample(document, parameter)),
    })),
    supplied: [
      ...operation.parameters
        .filter((parameter) => !asked.some((one) => one.name === parameter.name && one.in === parameter.in))
        .map((parameter) => ({
          name: parameter.name,
          in: parameter.in,
          value: text(parameterExample(document, parameter)),
        })),
      ...credentialsOf(provider, operation).flatMap(({ kind, scheme }) => {
        if (kind === "token") return [{ name: "authorization", in: "header", value: "Bearer made-up-token" }];
        if (kind === "basic") return [{ name: "authorization", in: "header", value: "Basic dXNlcjpwYXNz" }];
        return scheme.name ? [{ name: scheme.name, in: scheme.in ?? "header", value: "made-up" }] : [];
      }),
    ],
    ...(mediaType &&
      media && {
        body: {
          mediaType,
          examples: bodyExamples(document, media),
          files: [...binaryProperties(document, media.schema)],
        },
      }),
    statuses: operation.responses.map(({ status }) => status).filter((status) => /^\d{3}$/.test(status)),
  };
}
