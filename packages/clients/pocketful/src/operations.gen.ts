// generated from specs/pocketful/openapi.yaml by `npm run generate pocketful`; do not edit
import type { ClientDescriptor } from "@specwright/runtime";

export const descriptor: ClientDescriptor = {
  contract: 1,
  name: "pocketful",
  version: "v1",
  servers: [{ url: "https://trade.pocketful.in", name: "production" }],
  security: {
    oauth2: {
      type: "oauth2",
      option: "accessToken",
      flows: {
        authorizationCode: {
          authorizationUrl: "https://trade.pocketful.in/oauth2/auth",
          tokenUrl: "https://trade.pocketful.in/oauth2/token",
          tokenOperation: "createAccessToken",
        },
      },
      tokenRequest: "basic",
      tokenLifetime: { expiresAt: "00:00", timeZone: "Asia/Kolkata" },
    },
    appCredentials: { type: "http", scheme: "basic", option: "basic" },
  },
  operations: {
    getProfile: {
      method: "GET",
      path: "/api/v1/user/trading_info",
      parameters: [{ name: "client_id", in: "query", sensitive: "personal" }],
      responses: {
        200: {
          content: ["application/json"],
          sensitive: [
            "/data/bank_account_number",
            "/data/bo_id",
            "/data/city",
            "/data/client_id",
            "/data/dob",
            "/data/dp_id",
            "/data/email_id",
            "/data/name",
            "/data/office_addr",
            "/data/pan_number",
            "/data/permanent_addr",
            "/data/phone_number",
            "/data/sex",
            "/data/state",
          ],
        },
        403: { content: ["application/json"] },
        "4XX": { content: ["application/json"] },
        "5XX": { content: ["application/json"] },
      },
      security: [{ oauth2: [] }],
    },
    openAuthorizationDialog: {
      method: "GET",
      path: "/oauth2/auth",
      parameters: [
        { name: "client_id", in: "query", required: true },
        { name: "redirect_uri", in: "query", required: true },
        { name: "response_type", in: "query", required: true },
        { name: "scope", in: "query", required: true },
        { name: "state", in: "query", required: true },
      ],
      responses: { 302: {}, "4XX": { content: ["application/json"] }, "5XX": { content: ["application/json"] } },
    },
    createAccessToken: {
      method: "POST",
      path: "/oauth2/token",
      body: { required: true, content: { "application/x-www-form-urlencoded": { sensitive: ["/code"] } } },
      responses: {
        200: { content: ["application/json"], sensitive: ["/access_token"] },
        "4XX": { content: ["application/json"] },
        "5XX": { content: ["application/json"] },
      },
      security: [{ appCredentials: [] }],
      retry: "unsafe",
    },
  },
};
