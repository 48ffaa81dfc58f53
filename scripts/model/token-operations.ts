import type { OperationModel, SecuritySchemeModel } from "./model.js";

/** Where a token stands in an OAuth answer (RFC 6749 §5.1, OpenID Connect Core §3.1.3.3). */
const OAUTH_TOKENS = ["/access_token", "/refresh_token", "/id_token"];

/** What the security schemes say of an operation that issues tokens. */
interface Issuing {
  /** JSON pointers to the tokens in its answer. */
  readonly tokens: Set<string>;
  /** By the grants it is asked for: another token of the client itself does no harm, a user's code works once. */
  repeatable: boolean;
}

/**
 * Operations whose answer is a token hide it, and may be repeated where that does no harm, also where the spec does not say
 * so: few descriptions mark their tokens, and each is a credential. What the spec says itself goes first.
 */
export function markTokenOperations(
  operations: readonly OperationModel[],
  security: readonly SecuritySchemeModel[],
): OperationModel[] {
  const issuing = findIssuing(security);
  return operations.map((operation) => {
    const found = issuing.get(operation.name);
    if (found === undefined) {
      return operation;
    }
    const responses = operation.responses.map((response) => {
      if (!/^(2|default)/.test(response.status)) {
        return response;
      }
      const content = response.content.map((media) =>
        media.sensitive.length > 0 ? media : { ...media, sensitive: [...found.tokens].sort() },
      );
      return { ...response, content };
    });
    const retry = operation.retry ?? (found.repeatable ? "safe" : undefined);
    return { ...operation, responses, ...(retry === undefined ? {} : { retry }) };
  });
}

function findIssuing(security: readonly SecuritySchemeModel[]): Map<string, Issuing> {
  const issuing = new Map<string, Issuing>();
  const note = (name: string, tokens: readonly string[], repeatable: boolean): void => {
    const known = issuing.get(name) ?? { tokens: new Set<string>(), repeatable: true };
    for (const token of tokens) {
      known.tokens.add(token);
    }
    known.repeatable &&= repeatable;
    issuing.set(name, known);
  };
  for (const { descriptor } of security) {
    if (descriptor.type === "oauth2") {
      for (const [flow, { tokenOperation }] of Object.entries(descriptor.flows)) {
        if (tokenOperation !== undefined) {
          note(tokenOperation, OAUTH_TOKENS, flow === "clientCredentials");
        }
      }
    } else if (descriptor.type === "http" && descriptor.session !== undefined) {
      const { operation, token, refresh } = descriptor.session;
      const kept = refresh === undefined ? [] : [refresh.from];
      note(operation, [...token, ...kept], false);
      if (refresh !== undefined) {
        note(refresh.operation, [...refresh.token, ...kept], false);
      }
    }
  }
  return issuing;
}
