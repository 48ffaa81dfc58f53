// generated from specs/pocketful/openapi.yaml by `npm run generate pocketful`; do not edit
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
export { createPocketfulClient } from "./client.gen.js";
export type * from "./models.gen.js";
export type { components, operations, paths, webhooks } from "./types.gen.js";
