import { testRule } from "../../test/lint.js";

testRule("server-variable-described", [
  {
    name: "server and variables described",
    files: `
      servers: [{ url: "https://{place}.dev", description: Live, variables: { place: { default: a, description: Where } } }]
    `,
    problems: [],
  },
  {
    name: "neither described",
    files: `
      servers:
        - url: https://{place}.dev
          variables:
            place: { default: a }
    `,
    problems: ["3: The server has no description.", '5: Server variable "place" has no description.'],
  },
]);
