import { existsSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { dropReadyPlacer, holdPlacerReady } from "../write/ready-placer.js";
import { DocsServer } from "./dev/docs-server.js";
import { firstLook } from "./dev/first-look.js";
import { Rounds } from "./dev/rounds.js";
import { watchFolder } from "./dev/watch-folder.js";
import type { ExitCode } from "./exit-code.js";
import type { RunContext } from "./run-context.js";

export interface DevSettings {
  /** Providers to watch. Empty: all, and those to come. */
  readonly names: readonly string[];
  /** False: the documentation is not served. */
  readonly docs: boolean;
  /** Port of the documentation. Absent: its usual one, or any that is free. */
  readonly port: number | undefined;
}

/**
 * Watches the specs until `stop`, new and renamed ones included. A save makes the client at once; then its page is shown anew and
 * it is linted, type-checked, built and tested, until the next save. A step that finds problems prints them, and the last good
 * client and page stay.
 *
 * @throws UsageError for a provider without a spec.
 */
export async function dev(
  { names, docs, port }: DevSettings,
  context: RunContext,
  stop: AbortSignal,
): Promise<ExitCode> {
  const { workspace, terminal } = context;
  const isWatched = (provider: string) => names.length === 0 || names.includes(provider);
  const targets = workspace.targets(names);
  let known = targets.map((target) => target.provider);
  const server = docs ? startDocs(context, port) : undefined;
  const rounds = new Rounds({ context, stop, docs: server });
  const specs = join(workspace.root, "specs");
  const close = watchFolder({
    folder: specs,
    isSource: (file) => /\.(ya?ml|json)$/.test(file) && file !== "package.json",
    onProblem: (message) => terminal.words(`${message}\n`),
    onSave: ({ paths, noticedAt }) => {
      const now = workspace.providers().filter(isWatched);
      for (const provider of known.filter((name) => !now.includes(name))) {
        rounds.forget(provider);
        terminal.words(`${provider}: its spec is gone; npm run check says what is left of it\n`);
      }
      known = now;
      for (const provider of concerned(paths, specs, known)) rounds.ask(provider, noticedAt);
    },
  });
  terminal.words(`Watching ${known.join(", ")}; Ctrl-C ends it.\n`);
  holdPlacerReady();
  const looked = firstLook(targets, context, stop);
  await new Promise<void>((done) => {
    if (stop.aborted) {
      done();
    }
    stop.addEventListener("abort", () => done(), { once: true });
  });
  close();
  await Promise.all([rounds.end(), server?.end(), looked]);
  dropReadyPlacer();
  return 0;
}

/** Whose clients a save may change. A spec refers to nothing outside its folder, so what lies beside the folders changes none. */
function concerned(paths: readonly string[], specs: string, known: readonly string[]): readonly string[] {
  const folders = new Set(paths.map((path) => relative(specs, path).split(sep)[0]));
  return known.filter((provider) => folders.has(provider));
}

function startDocs({ factoryFolder, terminal, workspace }: RunContext, port: number | undefined) {
  const program = join(factoryFolder, "../../packages/site/dist/cli.js");
  if (!existsSync(program)) {
    terminal.words("docs: not served, because packages/site is not built (npx turbo run build)\n");
    return undefined;
  }
  return new DocsServer({ program, root: workspace.root, port, terminal });
}
