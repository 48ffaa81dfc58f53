import { callerError } from "../caller-error.js";
import type { OperationDescriptor, ParameterDescriptor } from "../contract.js";
import { writeParameter } from "../styles.js";

type Values = Readonly<Record<string, unknown>>;

/** Instead of openapi-fetch's own, which let `..` and empty values through and take one style for all parameters of a call. */
export function rawPath(operation: OperationDescriptor | undefined) {
  return (template: string, values: Values): string =>
    template.replace(/\{([^{}]+)\}/g, (_, key: string) => {
      const name = key.replace(/^[.;?]|\*$/g, "");
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      const parameter = declared(operation, "path", name);
      const written = value === undefined || value === null ? "" : writeParameter(parameter, value);
      if (!written || /^(\.|%(25)?2e){0,2}$/i.test(`${value}`)) throw callerError("invalid-parameter", `path ${name}`);
      return written;
    });
}

export function rawQuery(operation: OperationDescriptor | undefined) {
  return (values: Values = {}): string =>
    Object.entries(values)
      .map(([name, value]) =>
        value === undefined || value === null ? "" : writeParameter(declared(operation, "query", name), value),
      )
      .filter(Boolean)
      .join("&");
}

function declared(
  operation: OperationDescriptor | undefined,
  place: "path" | "query",
  name: string,
): ParameterDescriptor {
  return (
    operation?.parameters?.find((parameter) => parameter.in === place && parameter.name === name) ?? { name, in: place }
  );
}

/**
 * @returns the path
 * @throws TypeError `invalid-parameter` for what parsing the URL would resolve, and for a value that was not given
 */
export function checked(path: string): string {
  if (/[{}]|\/(\.|%2e){1,2}(\/|$)/i.test(path)) throw callerError("invalid-parameter", "path");
  return path;
}
