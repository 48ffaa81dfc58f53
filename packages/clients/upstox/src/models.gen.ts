// generated from specs/upstox/openapi.yaml by `npm run generate upstox`; do not edit
import type { components } from "./types.gen.js";

export type GetProfileResponse = components["schemas"]["GetProfileResponse"];
export type Profile = components["schemas"]["Profile"];
export type Exchange = components["schemas"]["Exchange"];
export type Product = components["schemas"]["Product"];
export type OrderType = components["schemas"]["OrderType"];
export type AccessTokenRequest = components["schemas"]["AccessTokenRequest"];
export type AccessToken = components["schemas"]["AccessToken"];
export type LogOutResponse = components["schemas"]["LogOutResponse"];
export type Status = components["schemas"]["Status"];
export type ErrorResponse = components["schemas"]["ErrorResponse"];
export type Problem = components["schemas"]["Problem"];
export type ErrorCode = components["schemas"]["ErrorCode"];
