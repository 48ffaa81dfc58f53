import { type FSWatcher, readdirSync, watch } from "node:fs";
import { join } from "node:path";

/** Milliseconds without another event before a save counts as finished: editors write in several steps. */
const QUIET_MILLISECONDS = 30;

/**
 * Calls `onSave` after each save of a YAML or JSON file below a folder. Each folder is watched by itself: a recursive
 * watch of Node 20 loses a file that an editor replaces instead of writing into it.
 *
 * @returns Ends the watch.
 */
export function watchFolder(folder: string, onSave: () => void): () => void {
  const watchers = new Map<string, FSWatcher>();
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
        const watcher = watch(path, (_event, file) => noticed(file ?? ""));
        // A folder that is removed while it is watched; `refresh` forgets it.
        watcher.on("error", () => watcher.close());
        watchers.set(path, watcher);
      }
    }
  }

  function noticed(file: string): void {
    const isFolder = !file.includes(".");
    if (isFolder || /\.(ya?ml|json)$/.test(file)) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        refresh();
        onSave();
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
  const entries = readdirSync(folder, { withFileTypes: true });
  const inner = entries.filter((entry) => entry.isDirectory() && !/^(\..*|dist|node_modules)$/.test(entry.name));
  return [folder, ...inner.flatMap((entry) => foldersBelow(join(folder, entry.name)))];
}
