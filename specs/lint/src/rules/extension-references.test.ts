import { testRule } from "../../test/lint.js";

testRule("extension-references", [
  {
    name: "a list that is paged",
    files: `
      paths:
        /a:
          parameters: [{ $ref: "#/components/parameters/Limit" }]
          get:
            operationId: listA
            x-pagination:
              style: offset
              items: /data
              parameters: { offset: offset, limit: limit }
              total: /meta/total
            parameters: [{ name: offset, in: query }, { name: skip, in: header }]
            responses: { "200": { $ref: "#/components/responses/List" } }
      components:
        parameters: { Limit: { name: limit, in: query } }
        responses: { List: { content: { application/json: { schema: { $ref: "#/components/schemas/List" } } } } }
        schemas:
          List:
            allOf: [{ properties: { meta: { properties: { total: { type: integer } } } } }]
            properties: { data: { type: [array, "null"], items: { type: string } } }
    `,
    problems: [],
  },
  {
    name: "pointers and parameters that the operation does not have",
    files: `
      paths:
        /a:
          parameters: [{ $ref: "#/components/parameters/Limit" }]
          get:
            operationId: listA
            x-pagination:
              style: offset
              items: /rows
              parameters: { offset: skip, limit: limit }
              total: /meta/count
            parameters: [{ name: offset, in: query }, { name: skip, in: header }]
            responses: { "200": { $ref: "#/components/responses/List" } }
      components:
        parameters: { Limit: { name: limit, in: query } }
        responses: { List: { content: { application/json: { schema: { $ref: "#/components/schemas/List" } } } } }
        schemas:
          List:
            allOf: [{ properties: { meta: { properties: { total: { type: integer } } } } }]
            properties: { data: { type: [array, "null"], items: { type: string } } }
    `,
    problems: [
      "9: No body of this kind has a value at /rows.",
      '10: The operation has no query parameter "skip".',
      "11: No body of this kind has a value at /meta/count.",
    ],
  },
  {
    name: "items that are no list",
    files: `
      paths:
        /a:
          parameters: [{ $ref: "#/components/parameters/Limit" }]
          get:
            operationId: listA
            x-pagination:
              style: offset
              items: /meta
              parameters: { offset: offset, limit: limit }
              total: /meta/total
            parameters: [{ name: offset, in: query }, { name: skip, in: header }]
            responses: { "200": { $ref: "#/components/responses/List" } }
      components:
        parameters: { Limit: { name: limit, in: query } }
        responses: { List: { content: { application/json: { schema: { $ref: "#/components/schemas/List" } } } } }
        schemas:
          List:
            allOf: [{ properties: { meta: { properties: { total: { type: integer } } } } }]
            properties: { data: { type: [array, "null"], items: { type: string } } }
    `,
    problems: ["9: items does not lead to an array."],
  },
  {
    name: "a failure in a success",
    files: `
      paths:
        /a:
          get:
            responses:
              "200":
                x-failure:
                  pointer: /status
                  success: [Ok]
                  schema: "#/components/schemas/Failure"
                  code: /error/code
                content:
                  application/json:
                    schema: { anyOf: [{ properties: { status: { const: Ok } } }, { $ref: "#/components/schemas/Failure" }] }
      components:
        schemas:
          Failure: { properties: { status: { type: string }, error: { properties: { code: { type: string } } } } }
          Other: { properties: { error: { type: string } } }
    `,
    problems: [],
  },
  {
    name: "a code that the failure does not have",
    files: `
      paths:
        /a:
          get:
            responses:
              "200":
                x-failure:
                  pointer: /status
                  success: [Ok]
                  schema: "#/components/schemas/Failure"
                  code: /constructor
                content:
                  application/json:
                    schema: { anyOf: [{ properties: { status: { const: Ok } } }, { $ref: "#/components/schemas/Failure" }] }
      components:
        schemas:
          Failure: { properties: { status: { type: string }, error: { properties: { code: { type: string } } } } }
          Other: { properties: { error: { type: string } } }
    `,
    problems: ["11: No body of this kind has a value at /constructor."],
  },
  {
    name: "a failure that is no branch of the answer",
    files: `
      paths:
        /a:
          get:
            responses:
              "200":
                x-failure:
                  pointer: /status
                  success: [Ok]
                  schema: "#/components/schemas/Other"
                  code: /error
                content:
                  application/json:
                    schema: { anyOf: [{ properties: { status: { const: Ok } } }, { $ref: "#/components/schemas/Failure" }] }
      components:
        schemas:
          Failure: { properties: { status: { type: string }, error: { properties: { code: { type: string } } } } }
          Other: { properties: { error: { type: string } } }
    `,
    problems: ["10: #/components/schemas/Other is no branch of this response's schema."],
  },
  {
    name: "a session",
    files: `
      paths:
        /token:
          post:
            operationId: createSession
            requestBody: { content: { application/json: { schema: { properties: { checkSum: { type: string } } } } } }
            responses: { "200": { content: { application/json: { schema: { properties: { result: { items: { properties: { token: { type: string } } } } } } } } } }
        /refresh:
          post:
            operationId: refreshSession
            requestBody: { content: { application/json: { schema: { properties: { refresh: { type: string } } } } } }
            responses: { "200": { content: { application/json: { schema: { properties: { access: { type: string } } } } } } }
      components:
        securitySchemes:
          bearer:
            type: http
            scheme: bearer
            x-session:
              operation: createSession
              token: [/result/0/token]
              checksum: { field: checkSum }
              refresh:
                operation: refreshSession
                field: refresh
                from: /result/0/token
                token: [/access]
    `,
    problems: [],
  },
  {
    name: "an operation that is not there",
    files: `
      paths:
        /token:
          post:
            operationId: createSession
            requestBody: { content: { application/json: { schema: { properties: { checkSum: { type: string } } } } } }
            responses: { "200": { content: { application/json: { schema: { properties: { result: { items: { properties: { token: { type: string } } } } } } } } } }
        /refresh:
          post:
            operationId: refreshSession
            requestBody: { content: { application/json: { schema: { properties: { refresh: { type: string } } } } } }
            responses: { "200": { content: { application/json: { schema: { properties: { access: { type: string } } } } } } }
      components:
        securitySchemes:
          bearer:
            type: http
            scheme: bearer
            x-session:
              operation: login
              token: [/a]
              checksum: { field: checkSum }
              refresh:
                operation: refreshSession
                field: refresh
                from: /result
                token: [/access]
    `,
    problems: ['19: There is no operation "login".'],
  },
  {
    name: "places that the session's operations do not have",
    files: `
      paths:
        /token:
          post:
            operationId: createSession
            requestBody: { content: { application/json: { schema: { properties: { checkSum: { type: string } } } } } }
            responses: { "200": { content: { application/json: { schema: { properties: { result: { items: { properties: { token: { type: string } } } } } } } } } }
        /refresh:
          post:
            operationId: refreshSession
            requestBody: { content: { application/json: { schema: { properties: { refresh: { type: string } } } } } }
            responses: { "200": { content: { application/json: { schema: { properties: { access: { type: string } } } } } } }
      components:
        securitySchemes:
          bearer:
            type: http
            scheme: bearer
            x-session:
              operation: createSession
              token: [/result/token]
              checksum: { field: sum }
              refresh:
                operation: refreshSession
                field: token
                from: /refresh
                token: [/token]
    `,
    problems: [
      "20: No body of this kind has a value at /result/token.",
      '21: The request body of that operation has no field "sum".',
      '24: The request body of that operation has no field "token".',
      "25: No body of this kind has a value at /refresh.",
      "26: No body of this kind has a value at /token.",
    ],
  },
  {
    name: "a failure in a file of its own, by the name that it gets in the bundle",
    files: {
      "openapi.yaml": `
        openapi: 3.1.1
        paths:
          /a: { get: { responses: { "200": { $ref: "answer.yaml" } } } }
      `,
      "answer.yaml": `
        x-failure: { pointer: /status, success: [Ok], schema: "#/components/schemas/Failure" }
        content: { application/json: { schema: { anyOf: [{ $ref: "Success.yaml" }, { $ref: "Failure.yaml" }] } } }
      `,
      "Success.yaml": "properties: { status: { const: Ok } }",
      "Failure.yaml": "properties: { state: { type: string } }",
    },
    problems: ["answer.yaml:1: No body of this kind has a value at /status."],
  },
]);
