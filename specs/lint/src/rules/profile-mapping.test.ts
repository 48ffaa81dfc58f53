import { testRule } from "../../test/lint.js";

testRule("profile-mapping", [
  {
    name: "a spec without a profile",
    files: "paths: { /a: { get: { responses: {} } } }",
    problems: [],
  },
  {
    name: "single values, codes, a part that two fields share, and a list of accounts",
    files: `
      paths:
        /me:
          get:
            x-profile: { at: /users/0 }
            responses: { "200": { $ref: "#/components/responses/Me" } }
      components:
        responses: { Me: { content: { application/json: { schema: { $ref: "#/components/schemas/Me" } } } } }
        schemas:
          Me:
            properties:
              users:
                items:
                  properties:
                    name: { type: [string, "null"], x-profile: { field: identity.name } }
                    active: { type: boolean, x-profile: { field: status, values: { "true": active, "false": inactive } } }
                    products:
                      type: array
                      x-profile: { field: products, values: { A: delivery } }
                      items: { type: string, x-extensible-enum: [A] }
                    home: { $ref: "#/components/schemas/Address", x-profile: { field: address.residential } }
                    post: { anyOf: [{ $ref: "#/components/schemas/Address" }, { type: "null" }], x-profile: { field: address.postal } }
                    banks:
                      type: array
                      x-profile: { field: bankAccounts }
                      items: { properties: { number: { type: string, x-profile: { field: .number } } } }
          Address:
            type: object
            properties:
              line1: { type: string, x-profile: { field: .lines } }
              line2: { type: string, x-profile: { field: .lines } }
              city: { type: string, x-profile: { field: .city } }
              inside: { $ref: "#/components/schemas/Address" }
    `,
    problems: [],
  },
  {
    name: "an answer without that place, and a second operation",
    files: `
      paths:
        /me:
          get:
            x-profile: { at: /users }
            responses: { "200": { content: { application/json: { schema: { properties: { user: {} } } } } } }
          post:
            x-profile: { at: "" }
            responses: {}
    `,
    problems: ['5: No answer has a value at "/users".', "8: Another operation gives the profile already."],
  },
  {
    name: "keys outside the profile's answer",
    files: `
      paths:
        /me:
          get:
            x-profile: { at: "" }
            responses: { "404": { content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } } }
      components:
        schemas:
          A: { type: object, properties: { a: { type: string, x-profile: { field: identity.name } } } }
    `,
    problems: ['5: No answer has a value at "".', "9: No profile answer has this part."],
  },
  {
    name: "keys without an operation",
    files: "components: { schemas: { A: { type: string, x-profile: { field: identity.name } } } }",
    problems: ["2: No operation is marked with x-profile."],
  },
  {
    name: "a type that the field cannot be made from, and a member that its part lacks",
    files: `
      paths:
        /me:
          get:
            x-profile: { at: "" }
            responses:
              "200":
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        a: { type: [object, "null"], x-profile: { field: contact.email } }
                        b: { type: integer, x-profile: { field: timestamps.createdAt } }
                        c: { type: integer, x-profile: { field: timestamps.updatedAt, notation: epoch-seconds } }
                        d: { type: string, x-profile: { field: .city } }
                        e: { type: object, x-profile: { field: consents }, properties: { f: { type: string, x-profile: { field: .city } } } }
    `,
    problems: [
      "13: contact.email is made from string or number or integer, not from object.",
      "14: timestamps.createdAt is made from string, not from integer.",
      "16: .city needs a part around it.",
      "17: consents has no .city.",
    ],
  },
  {
    name: "names without a code, and a value that two places give",
    files: `
      paths:
        /me:
          get:
            x-profile: { at: "" }
            responses:
              "200":
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        a: { type: string, x-extensible-enum: [On, Off], x-profile: { field: status, values: { On: active, Of: inactive } } }
                        b: { type: string, x-profile: { field: identity.name } }
                        c: { type: string, x-profile: { field: identity.name } }
    `,
    problems: ["13: The schema does not know Of.", "15: identity.name is taken from /b already."],
  },
]);
