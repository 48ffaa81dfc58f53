import type { ApiModel, SecuritySchemeModel, ServerModel } from "../../model/model.js";
import type { EmitInput } from "../emit-input.js";
import { documentationComment, documentationText } from "../escape/comment.js";
import { typeKey } from "../escape/key.js";
import { stringLiteral } from "../escape/string-literal.js";
import { firstSentence } from "./documentation.js";
import { hasOAuth, hasSession, hasSigning } from "./features.js";
import { sessionTypeArgument } from "./session-keys.js";

export interface OptionsType {
  readonly text: string;
  /** Names that the text uses of the runtime's main entry. */
  readonly imports: readonly string[];
  /** True when a client cannot be made without options. */
  readonly required: boolean;
}

/** The options of a client: the runtime's own, the servers of the spec, and one key for each credential. */
export function optionsType(input: EmitInput): OptionsType {
  const { model } = input;
  const imports = new Set(["ClientOptions"]);
  const parents = ["ClientOptions"];
  if (model.servers.length > 0) {
    const { name, text } = serverOptions(model.servers);
    imports.add(name);
    parents.push(text);
  }
  if (hasOAuth(model)) {
    parents.push("OAuthOptions");
  }
  if (hasSession(model)) {
    parents.push(`SessionOptions${sessionTypeArgument(input)}`);
  }
  if (hasSigning(model)) {
    parents.push("SigningOptions");
  }
  let members =
    model.servers.length > 0
      ? ""
      : "  /** Address of the service: the description names none. */\n  readonly baseUrl: string;\n";
  for (const [option, schemes] of credentialOptions(model)) {
    const type = credentialType(schemes);
    imports.add(type);
    members += `${documentationComment(schemes.flatMap(schemeLines), "  ")}  readonly ${typeKey(option)}?: ${type};\n`;
  }
  const head = `export interface ${model.typeName}ClientOptions extends ${parents.join(", ")} {`;
  return {
    text: members === "" ? `${head}}` : `${head}\n${members}}`,
    imports: [...imports],
    required: model.servers.length === 0,
  };
}

/** Keys of the options that carry a credential, each with the schemes that read it. */
export function credentialOptions(model: ApiModel): Map<string, SecuritySchemeModel[]> {
  const options = new Map<string, SecuritySchemeModel[]>();
  for (const scheme of model.security) {
    const { descriptor } = scheme;
    const signed = descriptor.type === "apiKey" && descriptor.signature !== undefined;
    if ("option" in descriptor && !signed) {
      options.set(descriptor.option, [...(options.get(descriptor.option) ?? []), scheme]);
    }
  }
  return options;
}

function credentialType(schemes: readonly SecuritySchemeModel[]): "AccessToken" | "ApiKey" | "BasicCredentials" {
  const descriptors = schemes.map((scheme) => scheme.descriptor);
  if (descriptors.some((scheme) => scheme.type === "http" && scheme.scheme === "basic")) {
    return "BasicCredentials";
  }
  return descriptors.every((scheme) => scheme.type === "apiKey") ? "ApiKey" : "AccessToken";
}

function schemeLines({ name, descriptor, description }: SecuritySchemeModel): string[] {
  const about = description === undefined ? "" : ` ${documentationText(firstSentence(description))}`;
  const place =
    descriptor.type === "apiKey"
      ? `${descriptor.in} \`${documentationText(descriptor.name)}\``
      : schemeWord(descriptor.type);
  const lines = [`\`${documentationText(name)}\` (${place}).${about}`];
  if (descriptor.type === "apiKey" && descriptor.oauthClientId === true) {
    lines.push("Need not be given beside `oauth`.");
  }
  return lines;
}

function schemeWord(type: string): string {
  return type === "http" ? "authorization header" : "access token";
}

/** The choice among the servers; told apart by name only where that makes a difference, for it is harder to read. */
function serverOptions(servers: readonly ServerModel[]): { readonly name: string; readonly text: string } {
  const [first] = servers;
  const each = servers.map(variablesType);
  if (first === undefined || new Set(each).size <= 1) {
    const name = "ServerOptions";
    return { name, text: `${name}<${serverNames(servers)}, ${each[0]}>` };
  }
  const name = "ServerOptionsByName";
  // Always in quotes: `keyof` has the number of a key that is written as one.
  const members = servers.map((server, index) => `${stringLiteral(chosenBy(server))}: ${each[index]}`);
  return { name, text: `${name}<${stringLiteral(chosenBy(first))}, { ${members.join("; ")} }>` };
}

function chosenBy(server: ServerModel): string {
  return server.name ?? server.url;
}

function serverNames(servers: readonly ServerModel[]): string {
  // Of one server there is nothing to choose.
  const chosen = servers.flatMap((server) => (servers.length > 1 ? chosenBy(server) : (server.name ?? [])));
  const names = chosen.map(stringLiteral);
  return names.length === 0 ? "never" : [...new Set(names)].join(" | ");
}

/** An object type with a member for each variable of a server; required where it has no default. */
function variablesType(server: ServerModel): string {
  const variables = Object.entries(server.variables ?? {});
  if (variables.length === 0) {
    return "never";
  }
  const members = variables.map(([name, { default: usual, enum: values = [] }]) => {
    const type = values.length > 0 ? [...new Set(values)].map(stringLiteral).join(" | ") : "string";
    return `${typeKey(name)}${usual === undefined ? "" : "?"}: ${type}`;
  });
  return `{ ${members.join("; ")} }`;
}
