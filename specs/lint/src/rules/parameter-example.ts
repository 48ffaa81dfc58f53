import type { Oas3Rule } from "@redocly/openapi-core";
import { entries, list, own } from "../schema/json.js";
import { child, layers } from "../schema/layers.js";

const rule: Oas3Rule = () => ({
  Parameter(node, context) {
    if (own(node, "required") !== true) return;
    const place = { node, location: context.location };
    if (own(node, "example") !== undefined || entries(own(node, "examples")).length > 0) return;
    if (entries(own(node, "content")).some(([, mediaType]) => entries(own(mediaType, "examples")).length > 0)) return;
    const shown = layers(child(place, "schema"), context).some(
      ({ node: schema }) =>
        schema.example !== undefined || schema.const !== undefined || list(own(schema, "examples")).length > 0,
    );
    if (shown) return;
    context.report({ message: `The required parameter "${node.name}" has no example.`, location: context.location });
  },
});

export default rule;
