import type { OpenApiDocument } from "../openapi/document.js";
import { listOperations } from "../openapi/list-operations.js";

/** What a run has exercised, held against what the document declares. */
export interface Coverage {
  /** Says that something declared was seen at work. */
  exercised(kind: CoverageKind, name: string): void;
  /** One line with the counts. */
  summary(): string;
  /** Names of what is declared and was not seen. */
  missing(): string[];
}

export type CoverageKind = "operations" | "statuses" | "response examples" | "request examples";

/** Starts with nothing exercised; what is declared is counted here, apart from the cases that the suite makes up. */
export function createCoverage(document: OpenApiDocument): Coverage {
  const declared = countDeclared(document);
  const seen = new Map<CoverageKind, Set<string>>();
  const seenOf = (kind: CoverageKind): Set<string> => seen.get(kind) ?? new Set();
  return {
    exercised(kind, name) {
      seen.set(kind, seenOf(kind).add(name));
    },
    summary: () =>
      [...declared]
        .map(([kind, names]) => `${[...names].filter((name) => seenOf(kind).has(name)).length}/${names.size} ${kind}`)
        .join(", "),
    missing: () =>
      [...declared].flatMap(([kind, names]) =>
        [...names].filter((name) => !seenOf(kind).has(name)).map((name) => `${kind}: ${name}`),
      ),
  };
}

function countDeclared(document: OpenApiDocument): Map<CoverageKind, Set<string>> {
  const operations = listOperations(document);
  const statuses = new Set<string>();
  const responseExamples = new Set<string>();
  const requestExamples = new Set<string>();
  for (const operation of operations) {
    for (const [status, response] of operation.responses) {
      statuses.add(`${operation.name} ${status}`);
      for (const media of Object.values(response.content ?? {})) {
        for (const name of Object.keys(media.examples ?? {}))
          responseExamples.add(`${operation.name} ${status} ${name}`);
      }
    }
    for (const [, media] of operation.body?.content ?? []) {
      for (const name of Object.keys(media.examples ?? {})) requestExamples.add(`${operation.name} ${name}`);
    }
  }
  return new Map([
    ["operations", new Set(operations.map(({ name }) => name))],
    ["statuses", statuses],
    ["response examples", responseExamples],
    ["request examples", requestExamples],
  ]);
}
