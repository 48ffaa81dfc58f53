/** `@specwright/runtime/session`: sessions whose token is a bearer credential. See src/session/README.md. */
export type { SessionToken } from "./session/open-session.js";
export type { SessionCredentials, SessionOptions, SessionValue } from "./session/options.js";
export { type SessionAuth, session } from "./session/session.js";
