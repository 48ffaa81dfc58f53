import { isRef, type Oas3Rule } from "@redocly/openapi-core";
import { isObject, list, own } from "../schema/json.js";

const rule: Oas3Rule = () => ({
  Schema(schema, { report, location }) {
    for (const [index, branch] of list(own(schema, "allOf")).entries()) {
      if (!isObject(branch) || isRef(branch) || !Array.isArray(branch.required) || isObject(branch.properties))
        continue;
      report({
        message: "A branch of allOf that only requires: the type forgets it. Put required beside allOf.",
        location: location.child(["allOf", index, "required"]).key(),
      });
    }
  },
});

export default rule;
