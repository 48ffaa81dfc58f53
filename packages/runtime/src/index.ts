export type * from "./call.js";
export { type CallerError, callerError } from "./caller-error.js";
export type * from "./contract.js";
export { createClient } from "./create-client.js";
export { AbortError, ApiError, DecodeError, NetworkError, ResponseError, TimeoutError } from "./errors.js";
export type * from "./feature.js";
export type * from "./hooks.js";
export type * from "./options.js";
export type * from "./raw-client.js";
