import { type Difference, type DriftFetch, onDrift } from "@specwright/drift";
import document from "@specwright/upstox/openapi.json" with { type: "json" };
import { validators } from "@specwright/upstox/validators";

/**
 * A `fetch` for the client's options that compares one call in twenty with the description. Bodies that the compiled validators let
 * pass cost little; the description is for saying what differs in the others.
 *
 * @param report told of each difference once; it holds no values
 */
export function watchUpstox(report: (difference: Difference) => void, sample = 0.05): DriftFetch {
  return onDrift({ document, validators, report, sample });
}
