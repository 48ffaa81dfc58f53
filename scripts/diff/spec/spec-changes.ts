import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Change, ChangePlace } from "../change.js";
import { Description } from "./description.js";
import { fieldName } from "./field-name.js";
import { type RedoclyChange, type RedoclyPlace, redoclyDiff } from "./redocly-diff.js";
import { unratedChange } from "./unrated-change.js";

/** What changed between two versions of a description, each change with the operations that it reaches. */
export async function specChanges(settings: {
  readonly root: string;
  /** Folder that holds the base's files, laid out as the repository. */
  readonly baseFolder: string;
  /** Entry file from the root of either. */
  readonly entry: string;
  readonly configuration: string;
}): Promise<Change[]> {
  const { root, baseFolder, entry, configuration } = settings;
  const sides = { base: resolve(baseFolder, entry), now: resolve(root, entry) };
  if (!existsSync(sides.base) || !existsSync(sides.now)) return [];
  const changes = await redoclyDiff({ root, configuration, ...sides });
  if (changes.length === 0) return [];
  const base = new Description(sides.base);
  const now = new Description(sides.now);
  return changes.flatMap((change) => describe(change, { root, baseFolder, base, now }));
}

interface Sides {
  readonly root: string;
  readonly baseFolder: string;
  readonly base: Description;
  readonly now: Description;
}

function describe(change: RedoclyChange, { root, baseFolder, base, now }: Sides): Change[] {
  const here = change.kind === "removed" ? base : now;
  const operations = new Set<string>();
  for (const [place, description] of [
    [change.base, base],
    [change.revision, now],
  ] as const) {
    if (!place) continue;
    const position = { file: resolve(root, place.file), pointer: place.pointer.replace(/^#/, "") };
    for (const name of description.operationsAt(position)) operations.add(name);
  }
  const place = placeOf(change, { root, baseFolder });
  const rest = {
    level: "specification",
    operations: [...operations].sort(),
    field: fieldName(
      `${change.path}${change.property && change.property !== "required" ? `/${change.property}` : ""}`,
      here,
    ),
    ...(place && { place }),
  } as const;
  const verdicts = change.verdicts.map(({ impact, message }) => ({
    ...rest,
    rating: impact as Change["rating"],
    message,
  }));
  return verdicts.length > 0 ? verdicts : [{ ...rest, ...unratedChange(change) }];
}

function placeOf(change: RedoclyChange, folders: { root: string; baseFolder: string }): ChangePlace | undefined {
  const side = change.revision ? "now" : "base";
  const place: RedoclyPlace | undefined = change.revision ?? change.base;
  if (!place) return undefined;
  const from = side === "now" ? folders.root : folders.baseFolder;
  const file = relative(from, resolve(folders.root, place.file)).replaceAll("\\", "/");
  return { file, line: place.line, column: place.col, side };
}
