// generated from specs/jainam/openapi.yaml by `npm run generate jainam`; do not edit
import type { ClientDescriptor } from "@specwright/runtime";

export const descriptor: ClientDescriptor = {
  contract: 1,
  name: "jainam",
  version: "v1",
  servers: [{ url: "https://protrade.jainam.in", name: "production" }],
  security: {
    bearer: {
      type: "http",
      scheme: "bearer",
      option: "accessToken",
      session: {
        operation: "createSession",
        token: ["/result/0/accessToken", "/result/0/userSession"],
        checksum: { field: "checkSum", algorithm: "SHA-256", encoding: "hex", of: ["userId", "authCode", "apiSecret"] },
      },
    },
  },
  operations: {
    getProfile: {
      method: "GET",
      path: "/api/client-rest/profile/getclientdetails",
      responses: {
        200: {
          content: ["application/json"],
          failure: { pointer: "/status", success: ["Ok"], message: "/message" },
          sensitive: [
            "/result/*/actId",
            "/result/*/address",
            "/result/*/bankdetails/*/accNumber",
            "/result/*/city",
            "/result/*/clientName",
            "/result/*/dpAccountNumber/*/boId",
            "/result/*/dpAccountNumber/*/dpAccountName",
            "/result/*/dpAccountNumber/*/dpAccountNumber",
            "/result/*/dpAccountNumber/*/edisClientCode",
            "/result/*/email",
            "/result/*/mobNo",
            "/result/*/officeAddress",
            "/result/*/pan",
            "/result/*/pincode",
            "/result/*/state",
            "/result/*/userId",
          ],
        },
        401: { content: ["application/json"] },
      },
      security: [{ bearer: [] }],
    },
    createSession: {
      method: "POST",
      path: "/omt/auth/sso/vendor/getUserDetails",
      body: { required: true, content: { "application/json": { sensitive: ["/checkSum"] } } },
      responses: {
        200: {
          content: ["application/json"],
          failure: { pointer: "/status", success: ["Ok"], message: "/message" },
          sensitive: ["/result/*/accessToken", "/result/*/clientId", "/result/*/userSession"],
        },
        401: { content: ["application/json"] },
      },
      retry: "unsafe",
    },
  },
};
