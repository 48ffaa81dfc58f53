import type { SecuritySchemeDescriptor } from "@specwright/runtime";
import type { SecurityScheme } from "../spec/document.js";
import { type ListedOperation, securitySchemes } from "../spec/list-operations.js";
import type { Provider } from "../spec/load-provider.js";

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
export function credentialsOf({ document, model }: Provider, operation: ListedOperation): Credential[] {
  const schemes = new Map(securitySchemes(document));
  const security = operation.model.security ?? [];
  const alternative = security.find((requirement) => Object.keys(requirement).length > 0) ?? {};
  return Object.entries(alternative).flatMap(([name, scopes]) => {
    const scheme = schemes.get(name);
    const descriptor = model.security.find((one) => one.name === name)?.descriptor;
    return scheme && descriptor ? [{ name, scheme, scopes, ...presented(descriptor) }] : [];
  });
}

function presented(descriptor: SecuritySchemeDescriptor): Pick<Credential, "kind" | "option"> {
  if (descriptor.type === "mutualTLS") return { kind: "other", option: "" };
  if (descriptor.type === "apiKey") {
    return descriptor.signature ? { kind: "signature", option: "signing" } : { kind: "key", option: descriptor.option };
  }
  const basic = descriptor.type === "http" && descriptor.scheme === "basic";
  return { kind: basic ? "basic" : "token", option: descriptor.option };
}
