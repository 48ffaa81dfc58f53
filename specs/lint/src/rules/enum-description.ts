import type { Oas3Rule } from "@redocly/openapi-core";
import { entries, hasText, list, own } from "../schema/json.js";

const rule: Oas3Rule = () => ({
  Schema(schema, { report, location }) {
    const described = own(schema, "x-enumDescriptions");
    if (described === undefined) return;
    const at = location.child("x-enumDescriptions");
    const values = new Set([...list(own(schema, "enum")), ...list(own(schema, "x-extensible-enum"))].map(String));
    for (const [value, meaning] of entries(described)) {
      if (!values.has(value))
        report({ message: `"${value}" is described but is no value of the enum.`, location: at.child(value).key() });
      else if (!hasText(meaning)) report({ message: `The meaning of "${value}" is empty.`, location: at.child(value) });
    }
    for (const value of values) {
      // `null` and the empty string say all there is to say.
      if (value === "null" || value === "" || own(described, value) !== undefined) continue;
      report({ message: `x-enumDescriptions leaves out "${value}".`, location: at.key() });
    }
  },
});

export default rule;
