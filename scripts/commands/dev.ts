import { join, relative, sep } from "node:path";
import { DevRounds } from "./dev-rounds.js";
import type { ExitCode } from "./exit-code.js";
import type { RunContext } from "./run-context.js";
import { watchFolder } from "./watch-folder.js";

/**
 * Watches the specs until `stop`, new and renamed ones included. A save makes the client at once; then it is linted, type-checked,
 * built and tested, until the next save. A step that finds problems prints them, and the last good client stays.
 *
 * @param names Providers to watch. Empty: all, and those to come.
 * @throws UsageError for a provider without a spec.
 */
export async function dev(names: readonly string[], context: RunContext, stop: AbortSignal): Promise<ExitCode> {
  const { workspace, terminal } = context;
  const isWatched = (provider: string) => names.length === 0 || names.includes(provider);
  let known = workspace.targets(names).map((target) => target.provider);
  const rounds = new DevRounds(context);
  const specs = join(workspace.root, "specs");
  const close = watchFolder(specs, (paths) => {
    const now = workspace.providers().filter(isWatched);
    const gone = known.filter((name) => !now.includes(name));
    for (const provider of gone) {
      rounds.forget(provider);
      terminal.words(`${provider}: its spec is gone; npm run check says what is left of it\n`);
    }
    known = now;
    for (const provider of concerned(paths, { specs, known, gone })) rounds.ask(provider);
  });
  terminal.words(`Watching ${known.join(", ")}; Ctrl-C ends it.\n`);
  await new Promise<void>((done) => {
    if (stop.aborted) {
      done();
    }
    stop.addEventListener("abort", () => done(), { once: true });
  });
  close();
  await rounds.end();
  return 0;
}

/** Whose clients a save may change. What lies beside the providers' folders is shared by all of them; house rules change none. */
function concerned(
  paths: readonly string[],
  where: { readonly specs: string; readonly known: readonly string[]; readonly gone: readonly string[] },
): string[] {
  const found = new Set<string>();
  for (const path of paths) {
    const [folder = ""] = relative(where.specs, path).split(sep);
    if (where.known.includes(folder)) {
      found.add(folder);
    } else if (folder !== "lint" && !where.gone.includes(folder)) {
      for (const provider of where.known) found.add(provider);
    }
  }
  return [...found];
}
