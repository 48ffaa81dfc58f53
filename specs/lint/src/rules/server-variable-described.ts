import type { Oas3Rule } from "@redocly/openapi-core";
import { entries, hasText, own } from "../schema/json.js";

const rule: Oas3Rule = () => ({
  Server(server, { report, location }) {
    if (!hasText(own(server, "description"))) report({ message: "The server has no description.", location });
    for (const [name, variable] of entries(own(server, "variables"))) {
      if (hasText(own(variable, "description"))) continue;
      report({
        message: `Server variable "${name}" has no description.`,
        location: location.child(["variables", name]).key(),
      });
    }
  },
});

export default rule;
