import type { Oas3Rule } from "@redocly/openapi-core";
import { list, own } from "../schema/json.js";
import { child, layers } from "../schema/layers.js";

const rule: Oas3Rule = () => ({
  Schema(node, context) {
    const schema = { node, location: context.location };
    for (const index of list(own(node, "allOf")).keys()) {
      const branch = child(schema, "allOf", index);
      if (!layers(branch, context).some((layer) => layer.node.discriminator !== undefined)) continue;
      context.report({
        message:
          "allOf around a discriminated union: the types collapse. Put the union outside and allOf into its members.",
        location: branch.location,
      });
    }
  },
});

export default rule;
