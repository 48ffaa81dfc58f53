import type { Change } from "../change.js";
import type { ClientSources } from "./client-sources.js";
import { type ClientFinding, compareClients, compareExports } from "./compare-clients.js";
import { createProgram } from "./compiler.js";

export interface ClientPair {
  readonly before: ClientSources;
  readonly now: ClientSources;
}

/** What changed in the public types of some clients, by package name. One program holds them all: they share most of their files. */
export function typeChanges(root: string, pairs: readonly ClientPair[]): Map<string, Change[]> {
  if (pairs.length === 0) return new Map();
  const files = pairs.flatMap(({ before, now }) =>
    [before, now].flatMap((each) => [each.entry, ...each.otherEntries.values()]),
  );
  const program = createProgram({ root, files });
  return new Map(
    pairs.map(({ before, now }) => {
      const findings = compareClients({ program, before: before.entry, now: now.entry });
      for (const [path, entry] of now.otherEntries) {
        const was = before.otherEntries.get(path);
        if (was === undefined) continue;
        const found = compareExports({ program, before: was, now: entry });
        findings.push(...found.map((finding) => ({ ...finding, field: path.slice(2) })));
      }
      return [now.packageName, [...exportChanges({ before, now }), ...merge(findings)]];
    }),
  );
}

function exportChanges({ before, now }: ClientPair): Change[] {
  const lost = before.exportedPaths.filter((path) => !now.exportedPaths.includes(path));
  return lost.map((path) => ({
    level: "types",
    rating: "major",
    operations: [],
    field: "",
    message: `\`${before.packageName}${path.slice(1)}\` can no longer be imported.`,
  }));
}

/** A shared type shows up in every operation that uses it: one change with all their names. */
function merge(findings: readonly ClientFinding[]): Change[] {
  const merged = new Map<string, Change>();
  for (const { rating, field, message, operation } of findings) {
    const key = `${rating} ${field} ${message}`;
    const known = merged.get(key)?.operations ?? [];
    const operations = operation === undefined || known.includes(operation) ? known : [...known, operation];
    merged.set(key, { level: "types", rating, operations, field, message });
  }
  return [...merged.values()];
}
