import type { Oas3Rule } from "@redocly/openapi-core";
import { own } from "../schema/json.js";

const rule: Oas3Rule = () => ({
  Parameter(parameter, { report, location }) {
    if (own(parameter, "in") !== "path" || own(parameter, "required") === true) return;
    report({ message: `Path parameter "${parameter.name}" needs \`required: true\`.`, location });
  },
});

export default rule;
