// generated from specs/pocketful/openapi.yaml by `npm run generate pocketful`; do not edit
import type { components } from "./types.gen.js";

export type GetProfileResponse = components["schemas"]["GetProfileResponse"];
export type Profile = components["schemas"]["Profile"];
export type Role = components["schemas"]["Role"];
export type Exchange = components["schemas"]["Exchange"];
export type Product = components["schemas"]["Product"];
export type AccessTokenRequest = components["schemas"]["AccessTokenRequest"];
export type AccessToken = components["schemas"]["AccessToken"];
export type Status = components["schemas"]["Status"];
export type ErrorResponse = components["schemas"]["ErrorResponse"];
export type ErrorType = components["schemas"]["ErrorType"];
export type OAuthErrorResponse = components["schemas"]["OAuthErrorResponse"];
