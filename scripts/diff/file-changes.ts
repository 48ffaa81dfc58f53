import type { Change } from "./change.js";

/** What npm packs of a client besides its version. */
const PACKED = /^packages\/clients\/[^/]+\/(src\/|README\.md$|package\.json$)/;

/**
 * A package whose bytes differ without a change that anything else found still needs a release to reach its users.
 * @param files Changed paths of one provider.
 * @param found The changes that are known already.
 */
export function fileChanges(files: readonly string[], found: readonly Change[]): Change[] {
  const packed = files.filter((file) => PACKED.test(file)).map((file) => file.split("/").slice(3).join("/"));
  if (found.length > 0 || packed.length === 0) return [];
  const message = `The package's files changed: ${packed.map((file) => `\`${file}\``).join(", ")}.`;
  return [{ level: "files", rating: "patch", operations: [], field: "", message }];
}
