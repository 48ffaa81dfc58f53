import type { Oas3Rule } from "@redocly/openapi-core";
import { own } from "../schema/json.js";

const rule: Oas3Rule = () => ({
  Schema(schema, { report, location }) {
    for (const key of ["$defs", "definitions"]) {
      if (own(schema, key) === undefined) continue;
      report({
        message: `${key} becomes a required property of the type. Move the schemas to components.`,
        location: location.child(key).key(),
      });
    }
  },
});

export default rule;
