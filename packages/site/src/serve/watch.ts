import { watch } from "node:fs";

/**
 * Calls `changed` with the path of what was saved, once for all saves of 100 ms. Runs of `changed` do not overlap.
 *
 * @returns a function that stops watching
 */
export function watchFolders(folders: readonly string[], changed: (paths: string[]) => Promise<void>): () => void {
  let pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const flush = () => {
    const paths = [...pending];
    pending = new Set();
    running = running.then(() => changed(paths));
  };
  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, (_event, path) => {
      // What a build writes is not a source.
      if (!path || /(?:^|[\\/])(?:dist|node_modules|\.turbo)(?:[\\/]|$)/.test(path)) return;
      pending.add(`${folder}/${path.replaceAll("\\", "/")}`);
      clearTimeout(timer);
      timer = setTimeout(flush, 100);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
