// generated from specs/jainam/openapi.yaml by `npm run generate jainam`; do not edit
export {
  AbortError,
  ApiError,
  type CallOptions,
  DecodeError,
  NetworkError,
  ResponseError,
  TimeoutError,
} from "@specwright/runtime";
export type * from "./client.gen.js";
export { createJainamClient } from "./client.gen.js";
export type * from "./models.gen.js";
export type { components, operations, paths, webhooks } from "./types.gen.js";
