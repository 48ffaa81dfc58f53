import { type Dirent, type FSWatcher, readdirSync, watch } from "node:fs";
import { basename, join } from "node:path";

/** Milliseconds without another event before a save counts as finished: editors write in several steps. */
const QUIET_MILLISECONDS = 30;

/**
 * Calls `onSave` after saves of YAML or JSON files below a folder, with their paths or those of folders that came or went. Each folder is watched by itself: a recursive
 * watch of Node 20 loses a file that an editor replaces instead of writing into it.
 *
 * @returns Ends the watch.
 */
export function watchFolder(folder: string, onSave: (paths: readonly string[]) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const saved = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  function refresh(): void {
    const present = foldersBelow(folder);
    for (const [path, watcher] of watchers) {
      if (!present.includes(path)) {
        watcher.close();
        watchers.delete(path);
      }
    }
    for (const path of present) {
      if (!watchers.has(path)) {
        const watcher = watch(path, (_event, file) => noticed(join(path, file ?? "")));
        // A folder that is removed while it is watched; `refresh` forgets it.
        watcher.on("error", () => watcher.close());
        watchers.set(path, watcher);
      }
    }
  }

  function noticed(path: string): void {
    const file = basename(path);
    const isFolder = !file.includes(".") && !isTools(file);
    if (isFolder || /\.(ya?ml|json)$/.test(file)) {
      saved.add(path);
      clearTimeout(timer);
      timer = setTimeout(() => {
        refresh();
        const paths = [...saved];
        saved.clear();
        onSave(paths);
      }, QUIET_MILLISECONDS);
    }
  }

  refresh();
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) {
      watcher.close();
    }
  };
}

/** The folder and those below it, without what tools write there. */
function foldersBelow(folder: string): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // Gone since its name was read.
  }
  const inner = entries.filter((entry) => entry.isDirectory() && !isTools(entry.name));
  return [folder, ...inner.flatMap((entry) => foldersBelow(join(folder, entry.name)))];
}

function isTools(name: string): boolean {
  return /^(\..*|dist|node_modules)$/.test(name);
}
