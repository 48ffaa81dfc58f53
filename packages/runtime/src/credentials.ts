import { callerError } from "./caller-error.js";
import type { OperationDescriptor, SecuritySchemeDescriptor } from "./contract.js";
import type { Core } from "./core.js";
import type { FeatureHooks, OutgoingRequest } from "./feature.js";
import { isLoopback } from "./server-url.js";

type Options = Readonly<Record<string, unknown>>;

/** A security scheme of the chosen alternative, and who fills it. */
export interface ChosenScheme {
  readonly schemeName: string;
  readonly scheme: SecuritySchemeDescriptor & { readonly option?: string; readonly oauthClientId?: true };
  readonly scopes: readonly string[];
  readonly feature: FeatureHooks | undefined;
  /** What the option holds, where no feature fills the scheme. */
  readonly given: unknown;
}

/**
 * The alternative of an operation's `security` that the options at hand can fill; the first, but anonymous only when no other.
 * The call's own credential goes first, then a feature (the client's option may be its settings), then the client's option.
 *
 * @throws TypeError `missing-credential`, which names the options that would do
 */
export function chooseSecurity(
  core: Core,
  operation: OperationDescriptor | undefined,
  callOptions: Options,
): ChosenScheme[] {
  const { withoutSchemes = [], credentials = {} } = callOptions as {
    withoutSchemes?: readonly string[];
    credentials?: Options;
  };
  const { security = [{}] } = operation ?? {};
  const missing: string[] = [];
  let anonymous: ChosenScheme[] | undefined;
  for (const requirement of security) {
    const chosen: ChosenScheme[] = [];
    const lacking: unknown[] = [];
    for (const schemeName in requirement) {
      const scheme = core.descriptor.security[schemeName] as ChosenScheme["scheme"];
      const { option = "" } = scheme;
      // What fetches a credential cannot carry it yet, and a certificate is shown below HTTP.
      if (withoutSchemes.includes(schemeName) || !option) continue;
      const own = credentials[option];
      const found = core.features.find((candidate) => candidate.provides?.(schemeName, scheme, callOptions));
      const feature = own === undefined || found?.own ? found : undefined;
      const { clientId } = (scheme.oauthClientId ? (core.options.oauth ?? {}) : {}) as { clientId?: unknown };
      const given = own ?? core.options[option] ?? clientId;
      if (feature ?? given) chosen.push({ schemeName, scheme, scopes: requirement[schemeName] ?? [], feature, given });
      else lacking.push(option);
    }
    if (lacking.length > 0) missing.push(lacking.join(" and "));
    else if (chosen.length > 0) return chosen;
    else anonymous = chosen;
  }
  if (anonymous ?? security.length === 0) return [];
  throw callerError("missing-credential", missing.join(" or "));
}

interface Applying {
  readonly request: OutgoingRequest;
  /** Gets the value, which must not be shown. */
  readonly secrets: Set<string>;
  /** Gets the feature that supplied the value. */
  readonly providers: Set<FeatureHooks>;
}

/**
 * Writes one credential of one attempt into its headers.
 *
 * @throws TypeError `insecure-http` or `missing-credential`
 */
export async function applySecurity(
  core: Core,
  { feature, given, ...wanted }: ChosenScheme,
  { request, secrets, providers }: Applying,
): Promise<void> {
  const { scheme } = wanted;
  const { callOptions, headers, url } = request;
  if (
    url.protocol !== "https:" &&
    !isLoopback(url) &&
    !(callOptions.allowInsecureHttp ?? core.options.allowInsecureHttp)
  ) {
    throw callerError("insecure-http", "use https, or allowInsecureHttp");
  }
  let value = given;
  if (feature) {
    providers.add(feature);
    value = await feature.credential?.({ ...wanted, request });
    // A signature is made last and has no value here.
    if (value === undefined) return;
  } else if (typeof given === "function") value = await given();
  if (!value || typeof value !== "string") throw callerError("missing-credential", `${scheme.option}`);
  secrets.add(value);
  if (scheme.type !== "apiKey") {
    const kind = scheme.type === "http" ? scheme.scheme : "bearer";
    headers.authorization = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${value}`;
  } else if (scheme.in === "header") headers[scheme.name.toLowerCase()] = value;
}
