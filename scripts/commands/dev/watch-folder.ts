import { type Dirent, type FSWatcher, readdirSync, realpathSync, statSync, watch } from "node:fs";
import { basename, dirname, join, sep } from "node:path";

/** Milliseconds without another event before a save counts as finished: editors write in several steps. */
const QUIET_MILLISECONDS = 30;

export interface Save {
  /** Saved files, and folders that came, went or changed. */
  readonly paths: readonly string[];
  /** Of the first event, on the clock of `performance.now()`. */
  readonly noticedAt: number;
}

export interface WatchSettings {
  readonly folder: string;
  /** Which files count, by their names. */
  readonly isSource: (file: string) => boolean;
  readonly onSave: (save: Save) => void;
  /** A folder that cannot be watched: the system's limit is reached. Told once. */
  readonly onProblem: (message: string) => void;
}

/**
 * Calls `onSave` after saves below a folder. Each folder is watched by itself: a recursive watch of Node 20 loses a file that
 * an editor replaces instead of writing into it. What a link stands for is watched where it lies, and told by the link's path.
 *
 * @returns Ends the watch.
 */
export function watchFolder({ folder, isSource, onSave, onProblem }: WatchSettings): () => void {
  /** By the watched folder and, where a link led there, the link. */
  const watchers = new Map<string, FSWatcher>();
  const saved = new Set<string>();
  let noticedAt = 0;
  let timer: NodeJS.Timeout | undefined;
  let hasTold = false;

  function refresh(): void {
    const present = new Map<string, Watched>();
    gather(folder, isSource, present);
    for (const [key, watcher] of watchers) {
      if (!present.has(key)) {
        watcher.close();
        watchers.delete(key);
      }
    }
    for (const [key, watched] of present) {
      if (!watchers.has(key)) {
        start(key, watched);
      }
    }
  }

  function start(key: string, { path, link }: Watched): void {
    try {
      const watcher = watch(path, (_event, file) => noticed(join(path, file ?? ""), link));
      // A folder that is removed while it is watched; `refresh` forgets it.
      watcher.on("error", () => watcher.close());
      watchers.set(key, watcher);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "ENOENT") {
        return; // Gone since its name was read.
      }
      if (code !== "ENOSPC" && code !== "EMFILE") {
        throw error;
      }
      if (!hasTold) {
        hasTold = true;
        onProblem(`${path} and others cannot be watched: the system allows no more watches (${code}).`);
      }
    }
  }

  /** A folder that came or went may be another one under the same name, which its watcher knows nothing of. */
  function forget(path: string): void {
    for (const [key, watcher] of watchers) {
      if (key !== folder && (key === path || key.startsWith(path + sep))) {
        watcher.close();
        watchers.delete(key);
      }
    }
  }

  function noticed(path: string, link: string | undefined): void {
    const file = basename(path);
    // A name alone does not tell a folder from the scratch file of an editor.
    if (isTools(file) || !(isSource(file) || watchers.has(path) || isFolder(path))) {
      return;
    }
    forget(path);
    if (saved.size === 0) {
      noticedAt = performance.now();
    }
    saved.add(link ?? path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      // First: what is written from here on has a watcher that tells of it.
      refresh();
      const paths = [...saved];
      saved.clear();
      onSave({ paths, noticedAt });
    }, QUIET_MILLISECONDS);
  }

  refresh();
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) {
      watcher.close();
    }
  };
}

interface Watched {
  readonly path: string;
  readonly link?: string;
}

/** The folder, those below it without what tools write there, and the folders of files that are links. */
function gather(path: string, isSource: (file: string) => boolean, found: Map<string, Watched>): void {
  found.set(path, { path });
  for (const entry of entriesOf(path)) {
    const place = join(path, entry.name);
    if (isTools(entry.name)) {
      continue;
    }
    if (entry.isDirectory()) {
      gather(place, isSource, found);
    } else if (entry.isSymbolicLink() && isSource(entry.name)) {
      const real = folderOfTarget(place);
      if (real !== undefined) {
        found.set(`${real}\0${place}`, { path: real, link: place });
      }
    }
  }
}

function entriesOf(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return []; // Gone since its name was read.
  }
}

function folderOfTarget(link: string): string | undefined {
  try {
    return dirname(realpathSync(link));
  } catch {
    return undefined; // It leads nowhere, or nowhere any more.
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isTools(name: string): boolean {
  return /^(\..*|dist|node_modules)$/.test(name);
}
