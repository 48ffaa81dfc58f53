import type { ApiModel, OperationModel, RenamedName, SecuritySchemeModel, ServerModel } from "../model/model.js";
import { firstSentence } from "./client/documentation.js";
import { operationNames } from "./client/operation-names.js";
import { credentialOptions } from "./client/options.js";
import type { EmitInput } from "./emit-input.js";
import type { EmittedFile } from "./emitted-file.js";
import { typeKey } from "./escape/key.js";
import { markdownCode, markdownText } from "./escape/markdown.js";
import { stringLiteral } from "./escape/string-literal.js";
import { generatedNotice } from "./generated-header.js";
import { type SampleCall, sampleCall } from "./readme/sample-call.js";
import { sampleOptions } from "./readme/sample-options.js";
import type { TypeFacts } from "./type-text.js";

/** `README.md`: install, a first call, credentials, servers, operations, errors. Its TypeScript blocks compile. */
export function emitReadme(input: EmitInput, facts: TypeFacts, schemas: readonly RenamedName[] = []): EmittedFile {
  const { model } = input;
  const call = sampleCall(model.operations, facts);
  const sections = [
    `<!-- ${generatedNotice(input)} -->\n\n# ${model.packageName}`,
    introduction(model),
    section("Install", `\`\`\`sh\nnpm install ${model.packageName}\n\`\`\``),
    section("First call", firstCall(input, call)),
    section("Credentials", credentials(model)),
    section("Servers", servers(model.servers)),
    section("Operations", operations(model.operations)),
    section("Names", names([...model.renamed, ...schemas])),
    section("Errors", errors(input, call)),
    section("The description itself", description(input)),
  ];
  return { path: "README.md", text: `${sections.filter((text) => text !== "").join("\n\n")}\n` };
}

function section(title: string, text: string): string {
  return text === "" ? "" : `## ${title}\n\n${text}`;
}

function introduction({ title, version, summary, description }: ApiModel): string {
  const about = summary ?? (description === undefined ? undefined : firstSentence(description));
  const lead = `Typed client for ${markdownText(title)}, version ${markdownCode(version)} of its description.`;
  return about === undefined || about === "" ? lead : `${lead}\n\n${markdownText(about)}`;
}

function firstCall(input: EmitInput, call: SampleCall | undefined): string {
  const factory = `create${input.model.typeName}Client`;
  const options = sampleOptions(input);
  const argument = options.length === 0 ? "" : `{\n${options.map((line) => `  ${line},\n`).join("")}}`;
  const made = `const client = ${factory}(${argument});`;
  if (call === undefined) {
    return typescript(
      `import { ${factory} } from ${stringLiteral(input.model.packageName)};\n\n${made}\nexport { client };`,
    );
  }
  const target = `client${access(call.operation.name)}`;
  if (call.input === undefined) {
    const inputType = operationNames(input.model).get(call.operation.name)?.input ?? "never";
    const imports = `import { ${factory}, type ${inputType} } from ${stringLiteral(input.model.packageName)};`;
    return typescript(
      `${imports}\n\n${made}\n\nexport async function call(input: ${inputType}) {\n  return await ${target}(input); // the data, or a ResponseError\n}`,
    );
  }
  const imports = `import { ${factory} } from ${stringLiteral(input.model.packageName)};`;
  return typescript(
    `${imports}\n\n${made}\n\nconst data = await ${target}(${call.input}); // the data, or a ResponseError\nconsole.log(data);`,
  );
}

function access(name: string): string {
  const key = typeKey(name);
  return key === name ? `.${name}` : `[${stringLiteral(name)}]`;
}

function credentials(model: ApiModel): string {
  const rows: string[][] = [];
  for (const [option, schemes] of credentialOptions(model)) {
    rows.push([markdownCode(option), schemes.map(schemeText).join("; ")]);
  }
  if (
    model.security.some(({ descriptor }) => descriptor.type === "oauth2" && Object.keys(descriptor.flows).length > 0)
  ) {
    rows.push([markdownCode("oauth"), "OAuth client id and secret; tokens are fetched, kept and renewed"]);
  }
  if (model.security.some(({ descriptor }) => descriptor.type === "http" && descriptor.session !== undefined)) {
    rows.push([markdownCode("session"), "What a session is opened with; it is opened on the first call that needs it"]);
  }
  if (model.security.some(({ descriptor }) => descriptor.type === "apiKey" && descriptor.signature !== undefined)) {
    rows.push([markdownCode("signing"), "Key id and private key (WebCrypto or PEM); every request is signed afresh"]);
  }
  const certificates = model.security.filter(({ descriptor }) => descriptor.type === "mutualTLS");
  if (certificates.length > 0) {
    const names = certificates.map(schemeText).join("; ");
    rows.push([markdownCode("fetch"), `A \`fetch\` of your own shows the certificate: ${names}`]);
  }
  return rows.length === 0 ? "" : table(["option", "credential"], rows);
}

function schemeText({ name, descriptor, description }: SecuritySchemeModel): string {
  const about = description === undefined ? "" : `: ${markdownText(firstSentence(description))}`;
  const place = descriptor.type === "apiKey" ? ` in ${descriptor.in} ${markdownCode(descriptor.name)}` : "";
  return `${markdownCode(name)}${place}${about}`;
}

function servers(list: readonly ServerModel[]): string {
  const rows = list.map((server) => [
    // Without a name it is chosen by its address; of one there is nothing to choose.
    server.name === undefined && list.length === 1 ? "" : markdownCode(server.name ?? server.url),
    markdownCode(server.url),
    markdownText(server.description ?? ""),
  ]);
  return rows.length === 0 ? "" : table(["name", "address", ""], rows);
}

function operations(list: readonly OperationModel[]): string {
  const rows = list.map((operation) => {
    const scopes = new Set((operation.security ?? []).flatMap((requirement) => Object.values(requirement).flat()));
    return [
      named(operation),
      `${operation.method} ${markdownCode(operation.wirePath ?? operation.path)}`,
      [...scopes].map(markdownCode).join(", "),
      `${operation.deprecated ? "Deprecated. " : ""}${markdownText(operation.summary ?? "")}`,
    ];
  });
  return rows.length === 0 ? "" : table(["method", "request", "scopes", ""], rows);
}

function named({ name, operationId }: OperationModel): string {
  return operationId === undefined || operationId === name
    ? markdownCode(name)
    : `${markdownCode(name)} (${markdownCode(operationId)})`;
}

/** Operations have theirs in their own table. */
function names(renamed: readonly RenamedName[]): string {
  const rows = renamed
    .filter(({ kind }) => kind !== "operation")
    .map(({ kind, from, to }) => [kind === "schema" ? "type" : "option", markdownCode(to), markdownCode(from)]);
  const about = "What the description calls otherwise. Names of parameters, properties and headers are never changed.";
  return rows.length === 0 ? "" : `${about}\n\n${table(["", "here", "in the description"], rows)}`;
}

function errors({ model }: EmitInput, call: SampleCall | undefined): string {
  const classes = [
    "- `ResponseError`: the service answered with a failure; `status`, `body`, `requestId`",
    "- `NetworkError`, `TimeoutError`, `AbortError`: there was no answer",
    "- `DecodeError`: the answer was not what its type promises",
    "- `TypeError` with a `code`: the call was wrong, and nothing was sent",
  ].join("\n");
  const intro = `All but the last extend \`ApiError\`.\n\n${classes}`;
  if (call === undefined) {
    return intro;
  }
  const names = operationNames(model).get(call.operation.name);
  const name = model.packageName;
  const code = `import { ResponseError, type ${model.typeName}Client, type ${names?.input} } from ${stringLiteral(name)};

export async function outcome(client: ${model.typeName}Client, input: ${names?.input}) {
  const result = await client${access(call.operation.name)}(input).result(); // never throws for an answer
  return result.ok ? result.data : { failed: result.status, why: result.error };
}

export function isFailure(error: unknown): error is ResponseError {
  return ResponseError.isInstance(error);
}`;
  return `${intro}\n\n${typescript(code)}`;
}

function description({ model, standalone }: EmitInput): string {
  const name = model.packageName;
  const code = `import { components, operations } from ${stringLiteral(`${name}/schemas`)};

console.log(Object.keys(components), Object.keys(operations));`;
  const made =
    standalone === true
      ? "Validators of its JSON bodies for `onDrift` of `@specwright/drift` are compiled by " +
        "`npx @specwright/drift --document src/openapi.gen.json --compile dist/validators.js`."
      : `\`${name}/validators\` has validators of its JSON bodies, compiled ahead of time, for \`onDrift\` of \`@specwright/drift\`.`;
  return `\`${name}/openapi.json\` is the OpenAPI document, \`${name}/schemas\` has its JSON Schemas (2020-12).\n${made}\n\n${typescript(code)}`;
}

/** A fence longer than any run of backticks inside: text of a spec cannot end the block. */
function typescript(code: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}ts\n${code}\n${fence}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return lines.join("\n");
}
