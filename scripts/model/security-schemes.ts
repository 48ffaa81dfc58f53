import type { SecurityRequirement, SecuritySchemeDescriptor, TokenLifetimeDescriptor } from "@specwright/runtime";
import { isObject, type JsonObject, own } from "../load/json-object.js";
import { type DocumentReader, optionalText, type Path, text } from "./document-reader.js";
import type { SecuritySchemeModel } from "./model.js";
import { readFlows, type TokenOperationFinder } from "./oauth-flows.js";
import { OptionNames } from "./option-names.js";
import { parameterPlace } from "./parameter-place.js";
import { readSession, readTokenLifetime } from "./session.js";
import { readSignature } from "./signature.js";
import { isHttpUrl, isToken } from "./wire-syntax.js";

export interface SchemesPlace {
  readonly reader: DocumentReader;
  /** Method name of an operation by its operation id. */
  readonly nameOf: (operationId: string) => string | undefined;
  readonly finder: TokenOperationFinder;
}

interface SchemePlace extends SchemesPlace {
  readonly node: JsonObject;
  readonly name: string;
  readonly path: Path;
  readonly options: OptionNames;
}

/** The security schemes of a document, each with the key of the client's options that carries its value. */
export function readSecuritySchemes(place: SchemesPlace): SecuritySchemeModel[] {
  const schemes = own(own(place.reader.document, "components"), "securitySchemes");
  const options = new OptionNames();
  const found: SecuritySchemeModel[] = [];
  for (const name of isObject(schemes) ? Object.keys(schemes) : []) {
    const placed = place.reader.resolve(own(schemes, name), ["components", "securitySchemes", name]);
    if (placed === undefined) {
      continue;
    }
    const { node, path } = placed;
    if (!/^[A-Za-z0-9._-]+$/.test(name)) {
      place.reader.warn("invalid-scheme-name", `\`${name}\` is not a name that OpenAPI allows for a component.`, path);
    }
    const descriptor = readDescriptor({ ...place, node, name, path, options });
    if (descriptor !== undefined) {
      found.push({ name, descriptor, ...optionalText(node, "description"), scopes: readScopes(node) });
    }
  }
  return found;
}

/** Where the schemes of an operation write, as `place name`, so that it does not ask the caller for the same. */
export function placesOf(
  schemes: readonly SecuritySchemeModel[],
  security: readonly SecurityRequirement[] | undefined,
): Set<string> {
  const used = new Set((security ?? []).flatMap((alternative) => Object.keys(alternative)));
  const places = new Set<string>();
  for (const { name: scheme, descriptor } of schemes) {
    if (!used.has(scheme) || descriptor.type !== "apiKey") {
      continue;
    }
    const { in: location, name, signature } = descriptor;
    places.add(parameterPlace(location, name));
    const others = signature && [signature.inputHeader ?? "signature-input", ...Object.keys(signature.headers ?? {})];
    for (const header of others ?? []) {
      places.add(parameterPlace("header", header));
    }
  }
  return places;
}

function readDescriptor(place: SchemePlace): SecuritySchemeDescriptor | undefined {
  const { reader, node, path, options } = place;
  const type = text(node, "type");
  switch (type) {
    case "apiKey":
      return readApiKey(place);
    case "http":
      return readHttp(place);
    case "oauth2": {
      const request = own(node, "x-token-request");
      return {
        type,
        option: options.claim("accessToken"),
        flows: readFlows(reader, { written: node.flows, path: [...path, "flows"], finder: place.finder }),
        ...(request === "body" || request === "basic" ? { tokenRequest: request } : {}),
        ...lifetime(place),
      };
    }
    case "openIdConnect": {
      const url = text(node, "openIdConnectUrl") ?? "";
      if (!isHttpUrl(url)) {
        const message = `\`openIdConnectUrl\` must be an http or https URL but is \`${url}\`.`;
        reader.error("invalid-url", message, [...path, "openIdConnectUrl"]);
      }
      return { type, openIdConnectUrl: url, option: options.claim("accessToken") };
    }
    case "mutualTLS":
      return { type };
    default:
      reader.error("unsupported-security-scheme", `The type \`${type}\` of a security scheme is not known.`, [
        ...path,
        "type",
      ]);
      return undefined;
  }
}

function readApiKey({ reader, node, name, path, options }: SchemePlace): SecuritySchemeDescriptor | undefined {
  const location = own(node, "in");
  const wireName = text(node, "name");
  if ((location !== "header" && location !== "query" && location !== "cookie") || wireName === undefined) {
    reader.error(
      "invalid-security-scheme",
      `The scheme \`${name}\` needs \`name\` and \`in\` (header, query or cookie).`,
      path,
    );
    return undefined;
  }
  if (location !== "query" && !isToken(wireName)) {
    reader.error("invalid-header-name", `\`${wireName}\` cannot be the name of a ${location}.`, [...path, "name"]);
    return undefined;
  }
  const written = own(node, "x-signature");
  const signature = written === undefined ? undefined : readSignature(reader, written, [...path, "x-signature"]);
  return {
    type: "apiKey",
    in: location,
    name: wireName,
    // The signature's key and id stand in the option `signing`.
    option: signature === undefined ? options.claimFor(name) : "signing",
    ...(own(node, "x-oauth-client-id") === true ? { oauthClientId: true } : {}),
    ...(signature === undefined ? {} : { signature }),
  };
}

function readHttp(place: SchemePlace): SecuritySchemeDescriptor | undefined {
  const { reader, node, name, path, options, nameOf } = place;
  const scheme = text(node, "scheme")?.toLowerCase();
  if (scheme === undefined || !isToken(scheme)) {
    reader.error("invalid-security-scheme", `The scheme \`${name}\` needs \`scheme\`, such as \`bearer\`.`, path);
    return undefined;
  }
  const written = own(node, "x-session");
  const session =
    written === undefined ? undefined : readSession(reader, { written, path: [...path, "x-session"], nameOf });
  return {
    type: "http",
    scheme,
    option: httpOption(scheme, name, options),
    ...(session === undefined ? {} : { session }),
    ...lifetime(place),
  };
}

function httpOption(scheme: string, name: string, options: OptionNames): string {
  if (scheme === "bearer") {
    return options.claim("accessToken");
  }
  return scheme === "basic" ? options.claim("basic") : options.claimFor(name);
}

function lifetime({ reader, node, path }: SchemePlace): { tokenLifetime?: TokenLifetimeDescriptor } {
  const written = own(node, "x-token-lifetime");
  const found = written === undefined ? undefined : readTokenLifetime(reader, written, [...path, "x-token-lifetime"]);
  return found === undefined ? {} : { tokenLifetime: found };
}

function readScopes(node: JsonObject): { name: string; description: string }[] {
  const scopes = new Map<string, string>();
  const flows = own(node, "flows");
  for (const flow of isObject(flows) ? Object.values(flows) : []) {
    const written = own(flow, "scopes");
    for (const name of isObject(written) ? Object.keys(written) : []) {
      scopes.set(name, text(written, name) ?? "");
    }
  }
  return [...scopes].map(([name, description]) => ({ name, description }));
}
