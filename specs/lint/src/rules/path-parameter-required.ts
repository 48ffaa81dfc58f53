import type { Oas3Rule } from "@redocly/openapi-core";

const rule: Oas3Rule = () => ({
  Parameter(parameter, { report, location }) {
    if (parameter.in !== "path" || parameter.required === true) return;
    report({ message: `Path parameter "${parameter.name}" needs \`required: true\`.`, location });
  },
});

export default rule;
