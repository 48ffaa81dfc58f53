import type { Oas3Rule } from "@redocly/openapi-core";
import { entries, isObject, own, types } from "../schema/json.js";
import { child, follow, type Place, type Resolver } from "../schema/layers.js";
import { expand } from "../schema/pointer.js";

const rule: Oas3Rule = () => ({
  RequestBody(node, context) {
    for (const [name] of entries(own(node, "content"))) {
      if (!name.startsWith("multipart/")) continue;
      const mediaType = follow(child({ node, location: context.location }, "content", name), context);
      if (mediaType === undefined) continue;
      for (const layer of expand(child(mediaType, "schema"), context)) {
        for (const [part] of entries(layer.node.properties)) {
          const property = child(layer, "properties", part);
          if (!holdsObject(property, context)) continue;
          context.report({
            message: `Part "${part}" is an object, which the mock refuses in a multipart body. Make it a string with contentMediaType: application/json.`,
            location: property.location.key(),
          });
        }
      }
    }
  },
});

function holdsObject(place: Place, context: Resolver): boolean {
  return expand(place, context).some((layer) => {
    if (types(layer.node).includes("object") || isObject(layer.node.properties)) return true;
    return isObject(layer.node.items) && holdsObject(child(layer, "items"), context);
  });
}

export default rule;
