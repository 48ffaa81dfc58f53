import { callerError } from "./caller-error.js";
import type { OperationDescriptor, SecuritySchemeDescriptor } from "./contract.js";
import type { Core } from "./core.js";
import type { Authorise, Feature, FeatureHooks } from "./feature.js";
import { withoutEncodedSecrets } from "./redact-encoded.js";
import { httpDate } from "./retry-after.js";
import { isLoopback } from "./server-url.js";

type Options = Readonly<Record<string, unknown>>;

/**
 * Credentials of the spec's security schemes: bearer tokens and API keys in headers, and whatever other features supply; all of
 * one alternative, the first that the options at hand can fill.
 */
export const credentials: Feature = {
  name: "credentials",
  install: (client) => ({
    clean: withoutEncodedSecrets,
    // Tokens and signatures are turned down where clocks differ.
    refused(headers) {
      // What a cache kept says nothing of now (RFC 9111 §5.1).
      if (Number(headers.get("age"))) return;
      const date = httpDate(headers.get("date") ?? "");
      const core = client as Core;
      const difference = date === undefined ? 0 : date - (client.now() - core.skew);
      // The header has whole seconds, and the answer has travelled.
      core.skew = Math.abs(difference) > 5_000 ? difference : 0;
    },
    credentials: (operation, callOptions) => {
      // Chosen before anything is sent, so that a missing credential is the caller's mistake and not the server's refusal.
      return authoriser(client as Core, chooseSchemes(client as Core, operation, callOptions));
    },
  }),
};

/** A security scheme of the chosen alternative, and who fills it. */
interface ChosenScheme {
  readonly schemeName: string;
  readonly scheme: SecuritySchemeDescriptor & { readonly option?: string; readonly oauthClientId?: true };
  readonly scopes: readonly string[];
  readonly feature: FeatureHooks | undefined;
  /** What the option holds, where no feature fills the scheme. */
  readonly given: unknown;
}

/**
 * The first alternative that can be filled, but anonymous only when no other. The call's own credential goes first, then a
 * feature (the client's option may be its settings), then the client's option.
 *
 * @throws TypeError `missing-credential`, which names the options that would do
 */
function chooseSchemes(core: Core, { security = [] }: OperationDescriptor, callOptions: Options): ChosenScheme[] {
  const { withoutSchemes = [], credentials: ownCredentials = {} } = callOptions as {
    withoutSchemes?: readonly string[];
    credentials?: Options;
  };
  const missing: string[] = [];
  let anonymous: ChosenScheme[] | undefined;
  for (const requirement of security) {
    const chosen: ChosenScheme[] = [];
    const lacking: string[] = [];
    for (const [schemeName, scopes] of Object.entries(requirement)) {
      const scheme = core.descriptor.security[schemeName] as ChosenScheme["scheme"];
      const { option } = scheme;
      // What fetches a credential cannot carry it yet, and a certificate is shown below HTTP.
      if (withoutSchemes.includes(schemeName) || !option) continue;
      const own = ownCredentials[option];
      // Given and empty is not the client's own, which may be somebody else's.
      if (Object.hasOwn(ownCredentials, option) && !own) {
        lacking.push(`credentials.${option}`);
        continue;
      }
      const found = core.features.find((candidate) => candidate.provides?.(schemeName, scheme, callOptions));
      const feature = own === undefined || found?.own ? found : undefined;
      const oauth = scheme.oauthClientId && (core.options.oauth as { readonly clientId?: unknown } | undefined);
      const given = own ?? core.options[option] ?? oauth?.clientId;
      if (feature ?? given) chosen.push({ schemeName, scheme, scopes, feature, given });
      else lacking.push(option);
    }
    if (lacking.length > 0) missing.push(lacking.join(" and "));
    else if (chosen.length > 0) return chosen;
    else anonymous = chosen;
  }
  if (anonymous) return anonymous;
  throw callerError("missing-credential", `give the option ${missing.join(", or ")}`);
}

/**
 * Writes the credentials of an attempt into its headers.
 *
 * @returns a function that throws TypeError `insecure-http` or `missing-credential`
 */
function authoriser(core: Core, schemes: readonly ChosenScheme[]): Authorise {
  return async (request, secrets) => {
    const { callOptions, headers, url } = request;
    const insecureAllowed = callOptions.allowInsecureHttp ?? core.options.allowInsecureHttp;
    const providers: FeatureHooks[] = [];
    // Not in a function of its own, which each call would wait for.
    for (const { feature, given, schemeName, scheme, scopes } of schemes) {
      if (url.protocol !== "https:" && !isLoopback(url) && insecureAllowed !== true) {
        throw callerError("insecure-http", "a credential would go over http: use https or `allowInsecureHttp`");
      }
      let value = given;
      if (feature) {
        providers.push(feature);
        value = await feature.credential?.({ schemeName, scheme, scopes, request, secrets });
        // A signature is made last and has no value here.
        if (value === undefined) continue;
      } else if (typeof given === "function") value = await given();
      if (!value || typeof value !== "string")
        throw callerError("missing-credential", `option ${scheme.option} gave nothing`);
      secrets.add(value);
      if (scheme.type !== "apiKey") {
        const kind = scheme.type === "http" ? scheme.scheme : "bearer";
        headers.authorization = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${value}`;
      } else if (scheme.in === "header") headers[scheme.name.toLowerCase()] = value;
    }
    return async (refused) => {
      let renewed = false;
      for (const feature of new Set(providers)) if (await feature.renew?.(refused)) renewed = true;
      return renewed;
    };
  };
}
