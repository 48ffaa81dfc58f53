import type { Oas3Rule } from "@redocly/openapi-core";
import { isObject, own } from "../schema/json.js";

const rule: Oas3Rule = () => ({
  Schema(schema, { report, location }) {
    if (own(schema, "nullable") !== undefined) report({ message, location: location.child("nullable").key() });
  },
  ref(reference, { report, location, type }) {
    if (type.name !== "Schema" || !isObject(reference) || own(reference, "nullable") === undefined) return;
    report({ message, location: location.child("nullable").key() });
  },
});

const message =
  'OpenAPI 3.1 has no nullable. Write `type: [string, "null"]`, or anyOf with `type: "null"` around a $ref.';

export default rule;
