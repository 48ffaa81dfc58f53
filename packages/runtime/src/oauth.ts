/** `@specwright/runtime/oauth`: OAuth 2.0 tokens. See src/oauth/README.md. */
export { authorizationCode } from "./oauth/authorization-code.js";
export { clientCredentials } from "./oauth/client-credentials.js";
export type {
  AuthorizationRequest,
  AuthorizationUrl,
  CodeExchange,
  CodeSource,
  OAuthAuthorizationCode,
} from "./oauth/login.js";
export { oauth } from "./oauth/oauth.js";
export type { OAuthCredentials, OAuthOptions, Rotating } from "./oauth/options.js";
export type { OAuthToken } from "./oauth/token.js";
