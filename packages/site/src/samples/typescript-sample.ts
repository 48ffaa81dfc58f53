import type { Json } from "../spec/document.js";
import type { ListedOperation } from "../spec/list-operations.js";
import type { Provider } from "../spec/load-provider.js";
import { type CallInput, callInput } from "./call-input.js";
import { type Credential, credentialsOf } from "./credentials.js";
import { Code, literal, type SampleValue } from "./literal.js";
import { environmentName, variableName } from "./names.js";

/** A program that makes the call with the generated client and the operation's own example values. */
export function typescriptSample(provider: Provider, operation: ListedOperation): string {
  const factory = `create${provider.model.typeName}Client`;
  const client = variableName(provider.model.typeName);
  const options = clientOptions(provider, credentialsOf(provider, operation));
  const start = operation.model.pagination ? "for await (const item of " : "const answer = await ";
  const method = `${client}.${operation.id}`;
  const input = inputLiteral(callInput(provider.document, operation), start.length + method.length + 1);
  const call = `${start}${method}(${input === "{}" ? "" : input})`;
  return [
    `import { ${factory} } from ${JSON.stringify(provider.model.packageName)};`,
    "",
    `const ${client} = ${factory}(${Object.keys(options).length === 0 ? "" : literal(options)});`,
    "",
    ...usage(operation, call),
    "",
  ].join("\n");
}

function usage(operation: ListedOperation, call: string): string[] {
  if (operation.model.pagination) return [`${call}) {`, "  console.log(item);", "}"];
  return [`${call};`, "console.log(answer);"];
}

function clientOptions(provider: Provider, credentials: readonly Credential[]): Record<string, SampleValue> {
  const options: Record<string, SampleValue> = {};
  const server = provider.document.servers?.[0];
  const name = server?.["x-server-name"];
  const variables = Object.entries(server?.variables ?? {});
  if (variables.length > 0) {
    options.server = {
      variables: Object.fromEntries(variables.map(([key, { default: value }]) => [key, value ?? ""])),
    };
  } else if (name && (provider.document.servers?.length ?? 0) > 1) {
    options.server = name;
  }
  for (const { kind, option } of credentials) {
    const secret = (what: string) => new Code(`process.env.${environmentName(provider.name, what)} ?? ""`);
    if (kind === "signature") options[option] = { keyId: secret("keyId"), privateKey: secret("privateKey") };
    else if (kind === "basic") options[option] = { username: secret("username"), password: secret("password") };
    else if (kind !== "other") options[option] = secret(option);
  }
  return options;
}

function inputLiteral({ parameters, body }: CallInput, used: number): string {
  const input: Record<string, SampleValue> = {};
  for (const { parameter, value } of parameters) {
    const group = input[parameter.in] ?? {};
    input[parameter.in] = { ...(group as Record<string, SampleValue>), [parameter.name]: value };
  }
  if (body) input.body = bodyValue(body.value, body.binary);
  return literal(input, "", used);
}

function bodyValue(value: Json, binary: ReadonlySet<string>): SampleValue {
  if (typeof value !== "object" || value === null || Array.isArray(value) || binary.size === 0) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      binary.has(name) ? new Code(`new File(["…"], ${JSON.stringify(`${name}.png`)})`) : item,
    ]),
  );
}
