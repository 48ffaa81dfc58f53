import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import { entries, own } from "../schema/json.js";
import { child, follow } from "../schema/layers.js";

/** Bodies that no YAML value can show. */
const binary = /^(image|audio|video|font)\/|^application\/(octet-stream|pdf|zip|gzip)$/u;

const rule: Oas3Rule = () => ({
  Response: (response, context) => requireExamples("response", response, context),
  RequestBody: (body, context) => requireExamples("request body", body, context),
});

function requireExamples(what: string, node: object, context: UserContext): void {
  for (const [name] of entries(own(node, "content"))) {
    const place = child({ node, location: context.location }, "content", name);
    const mediaType = follow(place, context)?.node;
    if (binary.test(name) || entries(own(mediaType, "examples")).length > 0) continue;
    context.report({
      message: `The ${what} has no named example for ${name}. Write it under examples, as a map of name to value.`,
      location: place.location.key(),
    });
  }
}

export default rule;
