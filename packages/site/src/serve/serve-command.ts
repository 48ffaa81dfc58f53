import { join, relative, sep } from "node:path";
import { watchFolder } from "@specwright/scripts/dist/commands/dev/watch-folder.js";
import { type Mock, startMock } from "@specwright/testing";
import { providerNames } from "../build-site.js";
import { LiveSite } from "./live-site.js";
import { hearParent } from "./parent.js";
import { type SiteServer, serveSite } from "./server.js";

const USUAL_PORT = 4400;

export interface ServeCommand {
  readonly root: string;
  /** Absent: the usual one, or any that is free. */
  readonly port: number | undefined;
  readonly mock: boolean;
  /** The parent process says which specs have changed; otherwise they are watched here. */
  readonly told: boolean;
  /** Words for the person at the terminal. */
  readonly say: (text: string) => void;
}

export interface RunningSite {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the site, with mocks where wanted, and makes anew what a saved file belongs to. */
export async function serveCommand({ root, port, mock, told, say }: ServeCommand): Promise<RunningSite> {
  const mocks = new Map<string, Mock>();
  const urls = new Map<string, string>();
  const startMockOf = async (name: string) => {
    const started = await startMock({ spec: join(root, "specs", name, "openapi.yaml") });
    await mocks.get(name)?.close();
    mocks.set(name, started);
    urls.set(name, started.url);
  };
  if (mock) for (const name of providerNames(root)) await startMockOf(name);
  const site = new LiveSite(root);
  const server = await serveOn(port, (one) =>
    serveSite({ read: (path) => site.read(path), port: one, ...(mock && { mocks: urls }) }),
  );

  let running: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    // The old pages stay: a half-typed spec is no reason to end the server.
    running = running.then(work).catch((error: unknown) => say(error instanceof Error ? error.message : String(error)));
  };
  const stops = [
    watch(join(root, "docs/guide"), /\.md$/, say, () =>
      inTurn(async () => void server.reload(await site.updatePortal())),
    ),
  ];
  if (told) {
    hearParent({ site, server, inTurn });
  } else {
    say(
      `${server.url}/ shows the documentation${mock ? "; pages of operations can be tried against mocks" : ""}. Ctrl+C ends it.`,
    );
    const specs = join(root, "specs");
    stops.push(
      watch(specs, /\.(ya?ml|json)$/, say, (paths) => {
        const names = new Set(paths.map((path) => relative(specs, path).split(sep)[0]));
        for (const name of providerNames(root).filter((one) => names.has(one))) {
          inTurn(async () => {
            server.reload(await site.update(name));
            if (mock) await startMockOf(name);
          });
        }
      }),
    );
  }
  return {
    url: server.url,
    async close() {
      for (const stop of stops) stop();
      await server.close();
      await Promise.all([...mocks.values()].map((one) => one.close()));
    },
  };
}

function watch(
  folder: string,
  sources: RegExp,
  say: (text: string) => void,
  changed: (paths: readonly string[]) => void,
): () => void {
  return watchFolder({
    folder,
    isSource: (file) => sources.test(file),
    onSave: ({ paths }) => changed(paths),
    onProblem: say,
  });
}

/** A port that was asked for has to be free; the usual one is only a wish. */
async function serveOn(port: number | undefined, serve: (port: number) => Promise<SiteServer>): Promise<SiteServer> {
  try {
    return await serve(port ?? USUAL_PORT);
  } catch (error) {
    const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    if (!isTaken || port !== undefined) throw error;
    return serve(0);
  }
}
