import type { Oas3Rule } from "@redocly/openapi-core";
import { entries, own } from "../schema/json.js";

const rule: Oas3Rule = () => ({
  Schema(schema, { report, location }) {
    const patterns = entries(own(schema, "patternProperties")).map(([pattern]) => ({
      pattern,
      at: location.child(["patternProperties", pattern]).key(),
    }));
    const pattern = own(schema, "pattern");
    if (typeof pattern === "string") patterns.push({ pattern, at: location.child("pattern") });
    for (const { pattern, at } of patterns) {
      const problem = problemOf(pattern);
      if (problem)
        report({
          message: `The pattern does not compile under the u flag, so nothing would be validated: ${problem}.`,
          location: at,
        });
    }
  },
});

function problemOf(pattern: string): string | undefined {
  try {
    new RegExp(pattern, "u");
    return undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return error.message;
    throw error;
  }
}

export default rule;
