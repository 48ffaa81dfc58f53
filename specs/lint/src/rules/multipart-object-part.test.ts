import { testRule } from "../../test/lint.js";

testRule("multipart-object-part", [
  {
    name: "JSON as a string, files and numbers; objects in other bodies",
    files: `
      paths:
        /a:
          post:
            requestBody:
              content:
                multipart/form-data:
                  schema:
                    properties:
                      data: { type: string, contentMediaType: application/json, contentSchema: { type: object } }
                      file: { type: string, format: binary }
                      size: { type: integer }
                application/json: { schema: { properties: { data: { type: object } } } }
    `,
    problems: [],
  },
  {
    name: "objects: inline, by reference, in a list, in a branch",
    files: `
      paths:
        /a:
          post:
            requestBody:
              content:
                multipart/form-data:
                  schema:
                    properties:
                      data: { type: object }
                      more: { $ref: "#/components/schemas/More" }
                    allOf:
                      - properties:
                          list: { type: array, items: { $ref: "#/components/schemas/More" } }
      components: { schemas: { More: { properties: { a: { type: string } } } } }
    `,
    problems: [
      '10: Part "data" is an object, which the mock refuses in a multipart body. Make it a string with contentMediaType: application/json.',
      '11: Part "more" is an object, which the mock refuses in a multipart body. Make it a string with contentMediaType: application/json.',
      '14: Part "list" is an object, which the mock refuses in a multipart body. Make it a string with contentMediaType: application/json.',
    ],
  },
]);
