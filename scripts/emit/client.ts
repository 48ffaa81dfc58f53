import type { OperationModel } from "../model/model.js";
import { operationDocumentation } from "./client/documentation.js";
import { type FeatureName, featuresOf, hasAuthorizationCode, hasSession } from "./client/features.js";
import { type OperationNames, operationNames } from "./client/operation-names.js";
import { inputIsRequired, operationTypes } from "./client/operation-types.js";
import { optionsType } from "./client/options.js";
import { sessionTypeArgument } from "./client/session-keys.js";
import type { EmitInput } from "./emit-input.js";
import type { EmittedFile } from "./emitted-file.js";
import { documentationText } from "./escape/comment.js";
import { typeKey } from "./escape/key.js";
import { stringLiteral } from "./escape/string-literal.js";
import { generatedHeader } from "./generated-header.js";
import { profileMapping } from "./profile/profile-mapping.js";
import { READY_BODY, SERVER_SENT_EVENT, type TypeFacts, TypeWriter } from "./type-text.js";

/** Names that the runtime exports, so that a provider called `Raw` still compiles. */
const RUNTIME_CLIENT = "RawClient";
const WIDTH = 121;

/** `src/client.gen.ts`: options, the types of each operation, the client's interface and its factory. */
export function emitClient(input: EmitInput, facts: TypeFacts): EmittedFile {
  const { model } = input;
  const types = new TypeWriter(model, facts);
  const names = operationNames(model);
  const options = optionsType(input);
  const declarations: string[] = [];
  const methods: string[] = [];
  for (const operation of model.operations) {
    const operationName = names.get(operation.name);
    if (operationName !== undefined) {
      declarations.push(operationTypes({ operation, names: operationName, types }));
      methods.push(operationDocumentation(operation, model.security) + method(operation, operationName, types));
    }
  }
  const features = featuresOf(model, facts.parameters);
  const clientName = `${model.typeName}Client`;
  const rawType = clientName === RUNTIME_CLIENT ? `Runtime${RUNTIME_CLIENT}` : RUNTIME_CLIENT;
  const members = [...methods, ...featureMembers(input, rawType)].join("");
  const body = `${declarations.join("\n\n")}${declarations.length > 0 ? "\n\n" : ""}/** ${title(input)} */
export interface ${clientName}${profileClause(input)} {
${members}}

/**
 * Makes a client. Nothing is sent until an operation is called.
 *
 * @throws TypeError with a \`code\` when an option cannot be right.
 */
export function create${clientName}(options: ${clientName}Options${options.required ? "" : " = {}"}): ${clientName} {
  return createClient<${clientName}>(descriptor, options, [${features.join(", ")}]);
}
`;
  const text = `${options.text}\n\n${body}`;
  return {
    path: "src/client.gen.ts",
    text: `${generatedHeader(input)}${imports(input, { text, features, options: options.imports })}\n${text}`,
  };
}

function method(operation: OperationModel, names: OperationNames, types: TypeWriter): string {
  const optional = inputIsRequired(operation) ? "" : "?";
  const { pagination } = operation;
  const call =
    pagination === undefined
      ? `Call<${names.data}, ${names.result}>`
      : `PageCall<${names.data}, ${names.result}, ${types.received(pagination.itemType)}>`;
  const head = `  ${typeKey(operation.name)}(`;
  const line = `${head}input${optional}: ${names.input}, options?: CallOptions): ${call};\n`;
  return line.length <= WIDTH
    ? line
    : `${head}\n    input${optional}: ${names.input},\n    options?: CallOptions,\n  ): ${call};\n`;
}

function featureMembers(input: EmitInput, rawType: string): string[] {
  const { model } = input;
  const members: string[] = [];
  const auth = [
    ...(hasAuthorizationCode(model) ? ["OAuthAuthorizationCode"] : []),
    ...(hasSession(model) ? [`SessionAuth${sessionTypeArgument(input)}`] : []),
  ];
  if (auth.length > 0) {
    members.push(`  /** Logging in, and the token in use. */\n  readonly auth: ${auth.join(" & ")};\n`);
  }
  members.push("  /** The openapi-fetch client underneath, over the same transport. */\n");
  members.push(`  readonly raw: ${rawType}<paths>;\n`);
  return members;
}

/** Lets `getProfile` of `@specwright/profile` know which operation it asks. */
function profileClause(input: EmitInput): string {
  const mapping = profileMapping(input);
  return mapping === undefined ? "" : ` extends HasProfile<${stringLiteral(mapping.operation)}>`;
}

function title({ model }: EmitInput): string {
  const about = model.summary === undefined ? model.title : `${model.title}: ${model.summary}`;
  return documentationText(about.replace(/\s+/g, " ").trim());
}

interface ImportsInput {
  readonly text: string;
  readonly features: readonly FeatureName[];
  readonly options: readonly string[];
}

const RUNTIME_TYPES = [
  "Call",
  "CallOptions",
  "FailureResult",
  "HasProfile",
  "PageCall",
  READY_BODY,
  "ResponseError",
  "StatusOf",
  "SuccessResult",
  "UndeclaredResult",
];

/** Import statements; a type of the runtime is imported when the text names it, for unused imports are errors to some. */
function imports(input: EmitInput, { text, features, options }: ImportsInput): string {
  const { model } = input;
  const used = RUNTIME_TYPES.filter((name) => new RegExp(`(?<![\\w$"])${name}(?![\\w$])`).test(text));
  const raw =
    `${model.typeName}Client` === RUNTIME_CLIENT ? `${RUNTIME_CLIENT} as Runtime${RUNTIME_CLIENT}` : RUNTIME_CLIENT;
  const types = [...new Set([...used, ...options, raw])].sort();
  const lines = [
    `import {\n${types.map((name) => `  type ${name},\n`).join("")}  createClient,\n} from "@specwright/runtime";`,
    ...features.map((feature) => featureImport(input, { feature, text })),
    'import { descriptor } from "./operations.gen.js";',
  ];
  const own = ["components", "operations", "paths"].filter((name) => name === "paths" || text.includes(`${name}[`));
  lines.push(`import type { ${own.join(", ")} } from "./types.gen.js";`);
  return `${lines.join("\n")}\n`;
}

function featureImport({ model }: EmitInput, { feature, text }: { feature: FeatureName; text: string }): string {
  const names: string[] = [feature];
  if (feature === "oauth") {
    names.push(...(hasAuthorizationCode(model) ? ["type OAuthAuthorizationCode"] : []), "type OAuthOptions");
  }
  if (feature === "session") {
    names.push("type SessionAuth", "type SessionOptions");
  }
  if (feature === "streaming" && text.includes(`<${SERVER_SENT_EVENT}>`)) {
    names.push(`type ${SERVER_SENT_EVENT}`);
  }
  if (feature === "signing") {
    names.push("type SigningOptions");
  }
  return `import { ${names.join(", ")} } from "@specwright/runtime/${feature}";`;
}
