import type { Location, Oas3Rule, UserContext } from "@redocly/openapi-core";
import { entries, hasText, own } from "../schema/json.js";
import { child, layers, type Place } from "../schema/layers.js";

const rule: Oas3Rule = () => ({
  SchemaProperties(properties, context) {
    if (isCondition(context.location)) return;
    for (const [name] of entries(properties)) {
      const property = child({ node: properties, location: context.location }, name);
      requireDescription(`Property "${name}"`, property, context);
    }
  },
  Parameter(node, context) {
    requireDescription(`Parameter "${own(node, "name")}"`, { node, location: context.location }, context);
  },
  Response(node, context) {
    for (const [name] of entries(own(node, "headers"))) {
      const header = child({ node, location: context.location }, "headers", name);
      requireDescription(`Header "${name}"`, header, context);
    }
  },
});

function requireDescription(what: string, place: Place, context: UserContext): void {
  if (layers(place, context).some(({ node }) => hasText(node.description))) return;
  context.report({ message: `${what} has no description.`, location: place.location.key() });
}

/** Properties under `if`, `then`, `else` and `not` repeat ones that are described elsewhere. */
function isCondition(location: Location): boolean {
  const segments = location.pointer.split("/");
  return segments.some((name, index) => /^(if|then|else|not)$/u.test(name) && segments[index - 1] !== "properties");
}

export default rule;
