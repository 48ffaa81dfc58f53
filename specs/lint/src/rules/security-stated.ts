import type { Oas3Rule } from "@redocly/openapi-core";
import { own } from "../schema/json.js";

const rule: Oas3Rule = () => ({
  Operation(operation, { report, location }) {
    if (Array.isArray(own(operation, "security"))) return;
    report({
      message: "The operation does not state its security. Write `security: []` when a call needs none.",
      location: location.key(),
    });
  },
});

export default rule;
