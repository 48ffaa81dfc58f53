// generated from specs/epixel/openapi.yaml by `npm run generate epixel`; do not edit
import type { ClientDescriptor } from "@specwright/runtime";

export const descriptor: ClientDescriptor = {
  contract: 1,
  name: "epixel",
  version: "2026-11-23",
  servers: [
    {
      url: "https://{domain}/{apiPrefix}/{version}",
      name: "installation",
      variables: {
        domain: { default: "your-company.invalid" },
        apiPrefix: { default: "api" },
        version: { default: "v1" },
      },
    },
  ],
  security: {
    apiKey: { type: "apiKey", in: "header", name: "apikey", option: "apiKey" },
    bearer: {
      type: "http",
      scheme: "bearer",
      option: "accessToken",
      session: { operation: "logIn", token: ["/access"] },
    },
  },
  operations: {
    logIn: {
      method: "POST",
      path: "/user/login/",
      body: {
        required: true,
        content: {
          "multipart/form-data": { sensitive: ["/password", "/username"] },
          "application/x-www-form-urlencoded": { sensitive: ["/password", "/username"] },
        },
      },
      responses: {
        200: { content: ["application/json"], sensitive: ["/access", "/refresh"] },
        401: { content: ["application/json"] },
      },
      security: [{ apiKey: [] }],
    },
    getProfile: {
      method: "GET",
      path: "/user/get/profile/",
      responses: {
        200: {
          content: ["application/json"],
          sensitive: [
            "/data/ProfileImage",
            "/data/UserProfile/*/country_code",
            "/data/UserProfile/*/email",
            "/data/UserProfile/*/first_name",
            "/data/UserProfile/*/last_name",
            "/data/UserProfile/*/phone_code",
            "/data/UserProfile/*/phone_number",
            "/data/UserProfile/*/username",
          ],
        },
        401: { content: ["application/json"] },
      },
      security: [{ apiKey: [], bearer: [] }],
    },
    updateProfile: {
      method: "POST",
      path: "/user/update/profile/",
      body: {
        required: true,
        content: {
          "multipart/form-data": {
            sensitive: [
              "/email",
              "/first_name",
              "/last_name",
              "/phone_number",
              "/token_checksum_field",
              "/token_field",
            ],
          },
          "application/x-www-form-urlencoded": {
            sensitive: [
              "/email",
              "/first_name",
              "/last_name",
              "/phone_number",
              "/token_checksum_field",
              "/token_field",
            ],
          },
        },
      },
      responses: {
        200: { content: ["application/json"] },
        400: { content: ["application/json"] },
        401: { content: ["application/json"] },
      },
      security: [{ apiKey: [], bearer: [] }],
    },
    uploadProfileImage: {
      method: "POST",
      path: "/user/profile/profile-image/",
      body: { required: true, content: { "multipart/form-data": {} } },
      responses: {
        200: { content: ["application/json"], sensitive: ["/data/image_url"] },
        400: { content: ["application/json"] },
        401: { content: ["application/json"] },
        429: { content: ["application/json"] },
      },
      security: [{ apiKey: [], bearer: [] }],
    },
    uploadProfileImageAlternate: {
      method: "POST",
      path: "/user/profile-image/",
      body: { required: true, content: { "multipart/form-data": {} } },
      responses: {
        200: { content: ["application/json"], sensitive: ["/data/image_url"] },
        400: { content: ["application/json"] },
        401: { content: ["application/json"] },
        429: { content: ["application/json"] },
      },
      security: [{ apiKey: [], bearer: [] }],
    },
    getLocalInfo: {
      method: "GET",
      path: "/get/local-info/",
      responses: { 200: { content: ["application/json"] }, 401: { content: ["application/json"] } },
      security: [{ apiKey: [], bearer: [] }],
    },
  },
};
