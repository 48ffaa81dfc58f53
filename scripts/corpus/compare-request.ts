import { isDeepStrictEqual } from "node:util";
import type { OperationDescriptor } from "@specwright/runtime";
import type { SampleInput } from "./sample-inputs.js";
import type { Recorded } from "./start-recorder.js";

/** What a recorded request has otherwise than the input says: method, path, scalars in their places, the body. */
export function compareRequest(
  operation: OperationDescriptor,
  input: SampleInput,
  recorded: Recorded | undefined,
): string[] {
  if (recorded === undefined) return ["nothing was sent"];
  const wrong: string[] = [];
  const expect = (what: string, actual: unknown, expected: unknown): void => {
    if (!isDeepStrictEqual(actual, expected)) wrong.push(`${what}: ${show(actual)} instead of ${show(expected)}`);
  };
  expect("method", recorded.method, operation.method);
  const url = new URL(recorded.url, "http://recorder.invalid");
  const [template = "", fixedQuery = ""] = operation.path.split("?");
  const pattern = new RegExp(
    `^${template
      .split(/\{[^{}]*\}/)
      .map(escapePattern)
      .join("([^/]+)")}$`,
  );
  const found = pattern.exec(url.pathname);
  if (found === null) wrong.push(`path: ${url.pathname} does not fit ${template}`);
  const names = [...template.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");
  for (const parameter of operation.parameters ?? []) {
    const value = input[parameter.in]?.[parameter.name];
    const plain = parameter.style === undefined && parameter.content === undefined && isScalar(value);
    if (!plain) continue;
    const { name } = parameter;
    if (parameter.in === "path") {
      const text = found?.[names.indexOf(name) + 1];
      expect(`path.${name}`, text === undefined ? undefined : decodeURIComponent(text), String(value));
    } else if (parameter.in === "query") expect(`query.${name}`, url.searchParams.getAll(name), [String(value)]);
    else if (parameter.in === "header") expect(`header.${name}`, recorded.headers[name.toLowerCase()], String(value));
  }
  for (const [name, value] of new URLSearchParams(fixedQuery))
    expect(`query.${name}`, url.searchParams.get(name), value);
  const type = String(recorded.headers["content-type"] ?? "");
  if (/[/+]json\b/.test(type)) expect("body", JSON.parse(recorded.body.toString("utf8")), input.body);
  else if (input.body === undefined) expect("body", recorded.body.length, 0);
  const [declared] = Object.keys(operation.body?.content ?? {});
  if (input.body !== undefined && declared !== undefined && !declared.includes("*")) {
    expect("content-type", essence(type), essence(declared));
  }
  return wrong;
}

function isScalar(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function essence(type: string): string {
  return (type.split(";")[0] ?? "").trim().toLowerCase();
}

function escapePattern(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? "nothing").slice(0, 120);
}
