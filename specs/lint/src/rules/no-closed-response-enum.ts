import type { Oas3Rule } from "@redocly/openapi-core";
import { entries, hasText, own } from "../schema/json.js";
import { child, follow, type Place } from "../schema/layers.js";
import { walkSchema } from "../schema/walk.js";

const rule: Oas3Rule = () => {
  const seen = new Set<string>();
  return {
    Response(node, context) {
      const response = { node, location: context.location };
      for (const schema of schemasOf(response)) {
        walkSchema(
          schema,
          context,
          ({ node, location }) => {
            if (!Array.isArray(node.enum) || hasText(node["x-closed-enum"])) return;
            context.report({
              message:
                "A response has a closed enum: a value that the server adds would break callers. Use x-extensible-enum, or give the reason in x-closed-enum.",
              location: location.child("enum").key(),
            });
          },
          seen,
        );
      }

      function schemasOf(place: Place): Place[] {
        return ["content", "headers"].flatMap((part) =>
          entries(own(node, part)).flatMap(([name]) => {
            const holder = follow(child(place, part, name), context);
            return holder ? [child(holder, "schema")] : [];
          }),
        );
      }
    },
  };
};

export default rule;
