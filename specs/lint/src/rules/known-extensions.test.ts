import { testRule } from "../../test/lint.js";

testRule("known-extensions", [
  {
    name: "our keys at their places, and names that only look like keys",
    files: `
      servers: [{ url: "https://a.dev", x-server-name: live }]
      paths:
        /a:
          get:
            x-retry: safe
            x-provenance: { document: a, read: "2026-01-31", basis: documented }
            parameters: [{ name: x-key, in: header, x-idempotency-key: true, x-sensitive: secret }]
            responses:
              "200":
                headers: { x-request-id: { schema: { type: string } } }
                content: { application/json: { schema: { $ref: "#/components/schemas/A" } } }
      components:
        schemas:
          A: { properties: { x-ray: { type: string, x-extensible-enum: [a], x-enumDescriptions: { a: First } } } }
        securitySchemes:
          bearer: { type: http, scheme: bearer, x-token-lifetime: { expiresAt: "03:30", timeZone: Asia/Kolkata } }
    `,
    problems: [],
  },
  {
    name: "a key that is not ours, beside a reference too",
    files: `
      components:
        schemas:
          A: { type: string, x-nullable: true }
          B: { properties: { a: { $ref: "#/components/schemas/A", x-unknown: 1 } } }
          C: { type: string, x-constructor: 1 }
    `,
    problems: [
      "4: x-nullable is not one of our keys. They are listed in specs/README.md.",
      "5: x-unknown is not one of our keys. They are listed in specs/README.md.",
      "6: x-constructor is not one of our keys. They are listed in specs/README.md.",
    ],
  },
  {
    name: "keys in a wrong place",
    files: `
      paths:
        /a:
          x-retry: safe
          get:
            parameters: [{ name: key, in: query, x-idempotency-key: true }]
      components:
        schemas:
          A: { type: string, x-closed-enum: Because }
          B: { type: string, enum: [a], x-extensible-enum: [a] }
        securitySchemes:
          basic: { type: http, scheme: basic, x-session: { operation: getA, token: [/token] } }
    `,
    problems: [
      "4: x-retry belongs on an operation.",
      "6: x-idempotency-key belongs on a header parameter.",
      "9: x-closed-enum belongs on a schema with enum.",
      "10: x-extensible-enum belongs on a schema without enum.",
      "12: x-session belongs on an http bearer security scheme.",
    ],
  },
  {
    name: "values without the right shape",
    files: `
      paths:
        /a:
          get:
            x-retry: maybe
            x-pagination: { style: page, items: data, parameters: { limit: limit }, size: 5 }
      components:
        securitySchemes:
          bearer: { type: http, scheme: bearer, x-token-lifetime: { expiresAt: "25:00", timeZone: Asia/Nowhere } }
    `,
    problems: [
      "5: x-retry does not have its shape: must be equal to one of the allowed values.",
      '6: x-pagination does not have its shape: /parameters must have required property \'page\'; must match "then" schema; must NOT have additional properties; /items must match pattern "^(/([^~/]|~[01])*)*$".',
      '9: x-token-lifetime does not have its shape: /expiresAt must match pattern "^([01]\\d|2[0-3]):[0-5]\\d$"; /timeZone must match format "time-zone".',
    ],
  },
]);
