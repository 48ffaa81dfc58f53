import type { Oas3Rule } from "@redocly/openapi-core";
import { own } from "../schema/json.js";

const dialect = "https://json-schema.org/draft/2020-12/schema";

const rule: Oas3Rule = () => ({
  Root(root, { report, location }) {
    const stated = own(root, "jsonSchemaDialect");
    if (stated === dialect) return;
    report({
      message: `Write \`jsonSchemaDialect: ${dialect}\`: without it the mock reads the schemas as draft-07.`,
      location: location.child(stated === undefined ? "openapi" : "jsonSchemaDialect"),
    });
  },
});

export default rule;
