import { testRule } from "../../test/lint.js";

testRule("local-ref-only", [
  {
    name: "inside the document, and to a file beside it",
    files: {
      "openapi.yaml": `
        openapi: 3.1.1
        components:
          schemas:
            A: { $ref: "#/components/schemas/B" }
            B: { $ref: "schemas.yaml#/B" }
            C: { $ref: "whole.yaml" }
            D: { discriminator: { mapping: { a: A, b: "#/components/schemas/B" } } }
      `,
      "schemas.yaml": `
        B: { $ref: '#/C' }
        C: { type: string }
      `,
      "whole.yaml": `
        { type: string }
      `,
    },
    problems: [],
  },
  {
    name: "to code in a name, to another machine, out of the folder",
    files: `
      x-a;code: { Q: { type: string } }
      components:
        schemas:
          A: { $ref: "#/x-a;code/Q" }
          B: { $ref: "../elsewhere.yaml#/A" }
          C: { $ref: "/etc/hostname" }
    `,
    problems: [
      "5: #/x-a;code/Q does not start at components, paths or webhooks.",
      "6: ../elsewhere.yaml#/A leaves the spec's folder.",
      "7: /etc/hostname leaves the spec's folder.",
    ],
  },
  {
    name: "to another machine",
    files: `
      components:
        schemas:
          A: { $ref: "http://127.0.0.1:9/a.yaml" }
          B: { discriminator: { mapping: { a: "http://127.0.0.1:9/a.yaml" } } }
    `,
    problems: [
      "4: http://127.0.0.1:9/a.yaml leads to another machine. References stay inside the spec's folder.",
      "5: http://127.0.0.1:9/a.yaml leads to another machine. References stay inside the spec's folder.",
    ],
  },
  {
    name: "from another file out of the folder",
    files: {
      "openapi.yaml": `
        openapi: 3.1.1
        components: { schemas: { A: { $ref: "schemas.yaml#/A" } } }
      `,
      "schemas.yaml": `
        A: { $ref: '../elsewhere.yaml' }
      `,
      "../elsewhere.yaml": `
        { type: string }
      `,
    },
    problems: ["2: schemas.yaml#/A leads to FOLDER/elsewhere.yaml, outside the spec's folder."],
  },
]);
