import { callerError } from "./caller-error.js";
import type { OperationDescriptor, SecurityRequirement, SecuritySchemeDescriptor } from "./contract.js";
import type { Core } from "./core.js";
import type { FeatureHooks, OutgoingRequest } from "./feature.js";
import { isLoopback } from "./server-url.js";

type Options = Readonly<Record<string, unknown>>;

type Scheme = Exclude<SecuritySchemeDescriptor, { type: "mutualTLS" }> | { type: "mutualTLS"; option?: undefined };

function schemeOf(core: Core, schemeName: string): Scheme {
  return core.descriptor.security[schemeName] as Scheme;
}

/** Who fills a scheme: the call's own option goes first, then a feature (the client's option may be its settings), then the client's. */
function sourceOf(
  core: Core,
  schemeName: string,
  callOptions: Options,
): { feature?: FeatureHooks; value?: unknown } | undefined {
  const scheme = schemeOf(core, schemeName);
  const option = scheme.option ?? "";
  const feature = core.features.find((candidate) =>
    candidate.provides?.(schemeName, scheme as SecuritySchemeDescriptor, callOptions),
  );
  const own = (callOptions.credentials as Options | undefined)?.[option];
  if (feature && (own === undefined || feature.own)) return { feature };
  const clientId = "oauthClientId" in scheme && (core.options.oauth as Options | undefined)?.clientId;
  const value = own ?? core.options[option] ?? (clientId || undefined);
  return value !== undefined || !scheme.option ? { value } : undefined;
}

/**
 * The alternative of an operation's `security` that the options at hand can fill; the first, but anonymous only when no other.
 *
 * @throws TypeError `missing-credential`, which names the options that would do
 */
export function chooseSecurity(
  core: Core,
  operation: OperationDescriptor | undefined,
  callOptions: Options,
): SecurityRequirement {
  const missing: string[] = [];
  let anonymous = !operation?.security;
  for (const requirement of operation?.security ?? []) {
    const names = Object.keys(requirement);
    const lacking = names.filter((name) => !isExempt(name, callOptions) && !sourceOf(core, name, callOptions));
    if (lacking.length > 0) missing.push(lacking.map((name) => schemeOf(core, name).option).join(" and "));
    else if (names.length > 0) return requirement;
    else anonymous = true;
  }
  if (anonymous) return {};
  throw callerError("missing-credential", missing.join(" or "));
}

/** A call that fetches a credential cannot carry it yet. */
function isExempt(schemeName: string, { withoutSchemes }: Options): boolean {
  return ((withoutSchemes ?? []) as readonly string[]).includes(schemeName);
}

/**
 * Writes the credentials of one attempt into its headers and URL.
 *
 * @param secrets gets the values that must not be shown
 * @returns the features that supplied some
 * @throws TypeError `insecure-http`, `missing-credential` or `invalid-header`
 */
export async function applySecurity(
  core: Core,
  { requirement, request, secrets }: Applying,
): Promise<Set<FeatureHooks>> {
  const providers = new Set<FeatureHooks>();
  const { callOptions, headers, url } = request;
  for (const schemeName in requirement) {
    const scheme = schemeOf(core, schemeName);
    if (isExempt(schemeName, callOptions) || scheme.type === "mutualTLS") continue;
    if (
      url.protocol !== "https:" &&
      !isLoopback(url) &&
      !(callOptions.allowInsecureHttp ?? core.options.allowInsecureHttp)
    ) {
      throw callerError("insecure-http", "https, or allowInsecureHttp");
    }
    const { feature, value: given } = sourceOf(core, schemeName, callOptions) ?? {};
    let value = given;
    if (feature) {
      providers.add(feature);
      value = await feature.credential?.({ schemeName, scheme, scopes: requirement[schemeName] ?? [], request });
      // A signature is made last and has no value here.
      if (value === undefined) continue;
    } else if (typeof given === "function") value = await given();
    if (typeof value !== "string" || !value) throw callerError("missing-credential", scheme.option);
    secrets.add(value);
    if (scheme.type !== "apiKey") {
      const kind = scheme.type === "http" ? scheme.scheme.replace(/^./, (first) => first.toUpperCase()) : "Bearer";
      headers.authorization = `${kind} ${value}`;
    } else if (scheme.in === "header") headers[scheme.name.toLowerCase()] = value;
  }
  return providers;
}

interface Applying {
  readonly requirement: SecurityRequirement;
  readonly request: OutgoingRequest;
  readonly secrets: Set<string>;
}
