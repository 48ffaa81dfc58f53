import type { OpenApiDocument, SecurityScheme } from "../spec/document.js";
import { type ListedOperation, securitySchemes } from "../spec/list-operations.js";

/** How a client and a bare request present one security scheme. */
export interface Credential {
  readonly name: string;
  readonly scheme: SecurityScheme;
  readonly scopes: readonly string[];
  readonly kind: "token" | "basic" | "signature" | "key" | "other";
  /** Key of the client's options: `accessToken`. */
  readonly option: string;
}

/** The schemes that an operation needs, those of its first alternative that is not anonymous. */
export function credentialsOf(document: OpenApiDocument, operation: ListedOperation): Credential[] {
  const schemes = new Map(securitySchemes(document));
  const alternative = operation.security.find((requirement) => Object.keys(requirement).length > 0) ?? {};
  return Object.entries(alternative).flatMap(([name, scopes]) => {
    const scheme = schemes.get(name);
    return scheme ? [{ name, scheme, scopes, ...presented(name, scheme) }] : [];
  });
}

function presented(name: string, scheme: SecurityScheme): Pick<Credential, "kind" | "option"> {
  if (scheme["x-signature"]) return { kind: "signature", option: "signing" };
  if (scheme.type === "apiKey") return { kind: "key", option: camelCase(name) };
  if (scheme.type === "mutualTLS") return { kind: "other", option: "" };
  if (scheme.type === "http" && scheme.scheme?.toLowerCase() === "basic") return { kind: "basic", option: "basic" };
  return { kind: "token", option: "accessToken" };
}

function camelCase(name: string): string {
  return name.replace(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) => next?.toUpperCase() ?? "");
}
