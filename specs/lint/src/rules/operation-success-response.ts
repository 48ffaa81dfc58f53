import type { Oas3Rule } from "@redocly/openapi-core";
import { entries } from "../schema/json.js";

/** As Redocly's `operation-2xx-response`, but a page that only sends the browser on succeeds by doing so. */
const rule: Oas3Rule = () => ({
  Responses(responses, { report, location }) {
    if (entries(responses).some(([status]) => /^[23]/u.test(status))) return;
    report({ message: "The operation has no 2XX or 3XX response.", location: location.key() });
  },
});

export default rule;
