import { callerError } from "./caller-error.js";
import type { OperationDescriptor, SecurityRequirement, SecuritySchemeDescriptor } from "./contract.js";
import type { Core } from "./core.js";
import type { FeatureHooks, OutgoingRequest } from "./feature.js";
import { checkHeader } from "./header-value.js";
import { percentEncode } from "./percent-encode.js";

type Options = Readonly<Record<string, unknown>>;

/**
 * The alternative of an operation's `security` that the options at hand can fill; the first, but anonymous only when no other.
 *
 * @returns scheme names with their scopes
 * @throws TypeError `missing-credential`, which names the options that would do
 */
export function chooseSecurity(
  core: Core,
  operation: OperationDescriptor | undefined,
  callOptions: Options,
): SecurityRequirement {
  const without = (callOptions.withoutSchemes as readonly string[] | undefined) ?? [];
  let anonymous = !operation?.security?.length;
  const missing: string[] = [];
  for (const requirement of operation?.security ?? []) {
    const names = Object.keys(requirement);
    if (names.length === 0) anonymous = true;
    else {
      const lacking = names.filter((name) => !without.includes(name) && !isProvided(core, name, callOptions));
      if (lacking.length === 0) {
        return Object.fromEntries(Object.entries(requirement).filter(([name]) => !without.includes(name)));
      }
      missing.push(lacking.map((name) => optionOf(core, name)).join(" and "));
    }
  }
  if (anonymous) return {};
  throw callerError("missing-credential", `no credential; give the option ${missing.join(", or ")}`);
}

function optionOf(core: Core, name: string): string {
  const scheme = core.descriptor.security[name];
  return `\`${scheme && "option" in scheme ? scheme.option : name}\``;
}

function isProvided(core: Core, name: string, callOptions: Options): boolean {
  const scheme = core.descriptor.security[name];
  if (!scheme) return false;
  if (scheme.type === "mutualTLS" || fromCall(scheme, callOptions) || fromClient(core, scheme)) return true;
  return provider(core, name, scheme, callOptions) !== undefined;
}

function provider(
  core: Core,
  name: string,
  scheme: SecuritySchemeDescriptor,
  callOptions: Options,
): FeatureHooks | undefined {
  return core.features.find((feature) => feature.provides?.(name, scheme, callOptions));
}

function fromCall(scheme: SecuritySchemeDescriptor, callOptions: Options): unknown {
  return "option" in scheme ? (callOptions.credentials as Options | undefined)?.[scheme.option] : undefined;
}

function fromClient(core: Core, scheme: SecuritySchemeDescriptor): unknown {
  if (!("option" in scheme)) return undefined;
  const option = core.options[scheme.option];
  if (option === undefined && "oauthClientId" in scheme) return (core.options.oauth as Options | undefined)?.clientId;
  return option;
}

/**
 * Writes the credentials of one attempt into its headers and URL.
 *
 * @returns the values that must not be shown, and the features that supplied some
 */
export async function applySecurity(
  core: Core,
  requirement: SecurityRequirement,
  request: OutgoingRequest,
): Promise<Applied> {
  const applied: Applied = { secrets: [], providers: new Set() };
  const { callOptions } = request;
  for (const [schemeName, scopes] of Object.entries(requirement)) {
    const scheme = core.descriptor.security[schemeName];
    if (!scheme || scheme.type === "mutualTLS") continue;
    // The call's own goes first, then a feature (the client's option may be the feature's settings), then the client's.
    let value = fromCall(scheme, callOptions);
    const feature = value === undefined ? provider(core, schemeName, scheme, callOptions) : undefined;
    if (feature) {
      applied.providers.add(feature);
      value = await feature.credential?.({ schemeName, scheme, scopes, request });
      // A signature is made last, from the finished request.
      if (value === undefined) continue;
    } else {
      value ??= fromClient(core, scheme);
      if (typeof value === "function") value = await value();
    }
    write(scheme, value, { request, applied });
  }
  return applied;
}

export interface Applied {
  readonly secrets: string[];
  readonly providers: Set<FeatureHooks>;
}

function write(
  scheme: SecuritySchemeDescriptor,
  value: unknown,
  { request, applied }: { request: OutgoingRequest; applied: Applied },
) {
  const basic = scheme.type === "http" && scheme.scheme === "basic";
  const text = basic ? basicPair(value) : value;
  if (typeof text !== "string" || text === "") {
    throw callerError("missing-credential", `option \`${(scheme as { option: string }).option}\` gave no credential`);
  }
  applied.secrets.push(text);
  if (scheme.type !== "apiKey") {
    const prefix = scheme.type === "http" ? scheme.scheme[0]?.toUpperCase() + scheme.scheme.slice(1) : "Bearer";
    setHeader(request, "authorization", `${prefix} ${text}`);
  } else if (scheme.in === "header") setHeader(request, scheme.name, text);
  else {
    const pair = `${percentEncode(scheme.name)}=${percentEncode(text)}`;
    // Not through `searchParams`, which would write the whole query anew.
    if (scheme.in === "query") request.url.search += `${request.url.search ? "&" : "?"}${pair}`;
    else request.headers.cookie = request.headers.cookie ? `${request.headers.cookie}; ${pair}` : pair;
  }
}

function setHeader(request: OutgoingRequest, name: string, value: string): void {
  checkHeader(name, value);
  request.headers[name.toLowerCase()] = value;
}

/** RFC 7617 §2, with UTF-8; a colon would end the user name early. */
function basicPair(value: unknown): string | undefined {
  const { username, password } = (value ?? {}) as { username?: unknown; password?: unknown };
  if (typeof username !== "string" || typeof password !== "string" || username.includes(":")) return undefined;
  return btoa(String.fromCharCode(...new TextEncoder().encode(`${username}:${password}`)));
}
