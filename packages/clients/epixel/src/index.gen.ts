// generated from specs/epixel/openapi.yaml by `npm run generate epixel`; do not edit
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
export { createEpixelClient } from "./client.gen.js";
export type * from "./models.gen.js";
export type { components, operations, paths, webhooks } from "./types.gen.js";
