import { listAnswers } from "../contract/expected-answers.js";
import { listInputs } from "../contract/request-inputs.js";
import { json } from "../faults/reply.js";
import type { Script } from "../faults/start-fault-server.js";
import type { OpenApiDocument, SecurityScheme, SessionRule } from "../openapi/document.js";
import { type ListedOperation, listOperations, listSchemes } from "../openapi/list-operations.js";
import { pointerTokens, withValueAt } from "../openapi/pointer.js";

/** How an operation's token is come by: what a login needs, where it is asked for, how it is answered. */
export interface Login {
  readonly scheme: SecurityScheme;
  /** Path that the token is asked for at. */
  readonly path: string;
  /** Client options for the login, instead of a ready token. */
  options(url: string): Readonly<Record<string, unknown>>;
  /** What of it only the server may see. */
  readonly secrets: readonly string[];
  /** A right answer with a token. */
  answer(token: string): Script;
  /** Names and values of the credentials. */
  readonly credentials: Readonly<Record<string, string>>;
}

export const redirectUri = "https://app.example/back";
const clientId = "conformance-client-id";
const clientSecret = "conformance-client-secret/+é";

/** The login of the operation's first security scheme that has one: `x-session`, or the authorization code flow. */
export function findLogin(document: OpenApiDocument, operation: ListedOperation): Login | undefined {
  const schemes = listSchemes(document);
  for (const name of Object.keys(operation.security[0] ?? {})) {
    const scheme = schemes.get(name);
    if (scheme?.["x-session"]) return sessionLogin(document, scheme, scheme["x-session"]);
    if (scheme?.flows?.authorizationCode) return codeLogin(document, scheme);
  }
  return undefined;
}

function sessionLogin(document: OpenApiDocument, scheme: SecurityScheme, rule: SessionRule): Login | undefined {
  const operation = listOperations(document).find(({ name }) => name === rule.operation);
  if (!operation) return undefined;
  const body = listInputs(document, operation)[0]?.input.body;
  const names = rule.checksum?.of ?? Object.keys((body ?? {}) as object);
  const credentials = Object.fromEntries(names.map((name) => [name, `conformance-${name}/+'"`]));
  return {
    scheme,
    path: operation.path,
    options: () => ({ accessToken: undefined, session: credentials }),
    secrets: Object.values(credentials),
    answer: (token) => json(withValueAt(successOf(document, operation), pointerTokens(rule.token[0] ?? ""), token)),
    credentials,
  };
}

function codeLogin(document: OpenApiDocument, scheme: SecurityScheme): Login {
  const { tokenUrl = "" } = scheme.flows?.authorizationCode ?? {};
  const { pathname } = new URL(tokenUrl, "http://localhost");
  const operation = listOperations(document).find(
    ({ method, path }) => method === "POST" && pathname.endsWith(path) && path !== "/",
  );
  const oauth = { clientId, clientSecret, redirectUri };
  return {
    scheme,
    path: operation?.path ?? pathname,
    // Without an operation of the document the token URL is asked, which is somebody's server.
    options: (url) => ({
      accessToken: undefined,
      oauth: { ...oauth, ...(operation === undefined && { tokenUrl: url + pathname }) },
    }),
    secrets: [clientSecret],
    answer(token) {
      const { expires_in: _, ...answer } = successOf(document, operation) as Record<string, unknown>;
      return json({ token_type: "Bearer", ...answer, access_token: token });
    },
    credentials: { clientId, clientSecret },
  };
}

/** The data of the first success that the document shows. */
function successOf(document: OpenApiDocument, operation: ListedOperation | undefined): unknown {
  const answers = operation ? listAnswers(document, operation) : [];
  const success = answers.find(({ outcome, body }) => outcome === "success" && typeof body === "object");
  return typeof success?.body === "object" ? success.body.value : {};
}
