import type { Location, Oas3Rule } from "@redocly/openapi-core";
import { own } from "../schema/json.js";

/** Names that mean something else on a client object: its own members, what `await` and JSON.stringify look for. */
const reserved = new Set(
  [...Object.getOwnPropertyNames(Object.prototype), "then", "catch", "finally", "toJSON", "raw", "prototype"].map(
    plain,
  ),
);

const rule: Oas3Rule = () => {
  const taken = new Map<string, { id: string; location: Location }>();
  return {
    Operation(operation, { report, location }) {
      const operationId = own(operation, "operationId");
      if (typeof operationId !== "string") return;
      const at = location.child("operationId");
      const name = plain(operationId);
      if (reserved.has(name))
        report({ message: `Operation "${operationId}" takes a name that every object reserves.`, location: at });
      const other = taken.get(name);
      if (other) {
        report({
          message: `Operations "${other.id}" and "${operationId}" become the same name.`,
          location: [at, other.location],
        });
      }
      taken.set(name, { id: operationId, location: at });
    },
  };
};

/** What is left of a name when case and separators do not count. */
function plain(name: string): string {
  return name.replace(/[^a-zA-Z0-9]/gu, "").toLowerCase();
}

export default rule;
