import type { Oas3Rule } from "@redocly/openapi-core";
import { entries, list, own } from "../schema/json.js";

const rule: Oas3Rule = () => ({
  Schema(schema, { report, location }) {
    const discriminator = own(schema, "discriminator");
    if (discriminator === undefined) return;
    const at = location.child("discriminator");
    const mapped = new Map(entries(own(discriminator, "mapping")).map(([value, target]) => [target, value]));
    if (mapped.size === 0) {
      report({
        message: "The discriminator has no mapping: generators would take the schemas' names for its values.",
        location: at.key(),
      });
      return;
    }
    const members = [...list(own(schema, "oneOf")), ...list(own(schema, "anyOf"))].map((member) => own(member, "$ref"));
    if (members.length === 0) {
      report({ message: "The discriminator stands without oneOf or anyOf beside it.", location: at.key() });
      return;
    }
    for (const member of members) {
      if (member !== undefined && !mapped.has(member)) {
        report({ message: `The discriminator's mapping leaves out ${member}.`, location: at.child("mapping").key() });
      }
    }
    for (const [target, value] of mapped) {
      if (members.includes(target)) continue;
      report({
        message: `The mapping of "${value}" leads to ${target}, which is no member of the union.`,
        location: at.child(["mapping", value]),
      });
    }
  },
});

export default rule;
