import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { git } from "../git.js";
import type { Rating } from "../rating.js";

/** How far a package's version has moved since a commit: `changeset version` has then used the changesets up. */
export async function releasedBump(settings: {
  readonly root: string;
  readonly commit: string;
  readonly provider: string;
}): Promise<Rating> {
  const { root, commit, provider } = settings;
  const file = `packages/clients/${provider}/package.json`;
  const before = await git(["show", `${commit}:${file}`], { root }).catch(() => undefined);
  if (before === undefined || !existsSync(join(root, file))) return "none";
  return bumpBetween(versionOf(before), versionOf(readFileSync(join(root, file), "utf8")));
}

function versionOf(manifest: string): number[] {
  const { version = "" } = JSON.parse(manifest) as { version?: string };
  return version.split("-")[0]?.split(".").map(Number) ?? [];
}

function bumpBetween(before: readonly number[], now: readonly number[]): Rating {
  for (const [index, bump] of (["major", "minor", "patch"] as const).entries()) {
    const [was = 0, is = 0] = [before[index], now[index]];
    if (is > was) return bump;
    if (is < was) return "none";
  }
  return "none";
}
