import type { Oas3Rule } from "@redocly/openapi-core";

const rule: Oas3Rule = () => ({
  Operation({ security }, { report, location }) {
    if (Array.isArray(security)) return;
    report({
      message: "The operation does not state its security. Write `security: []` when a call needs none.",
      location: location.key(),
    });
  },
});

export default rule;
