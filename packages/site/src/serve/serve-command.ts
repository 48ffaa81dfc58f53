import { join, relative } from "node:path";
import { type Mock, startMock } from "@specwright/testing";
import { buildReference, buildSite, providerNames } from "../build-site.js";
import { serveSite } from "./server.js";
import { watchFolders } from "./watch.js";

export interface ServeCommand {
  readonly root: string;
  readonly out: string;
  readonly port: number;
  readonly mock: boolean;
  /** Words for the person at the terminal. */
  readonly say: (text: string) => void;
}

export interface RunningSite {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the site, with mocks where wanted, and builds anew what a saved file belongs to. */
export async function serveCommand({ root, out, port, mock, say }: ServeCommand): Promise<RunningSite> {
  const mocks = new Map<string, Mock>();
  const urls = new Map<string, string>();
  const startMockOf = async (name: string) => {
    const started = await startMock({ spec: join(root, "specs", name, "openapi.yaml") });
    await mocks.get(name)?.close();
    mocks.set(name, started);
    urls.set(name, started.url);
  };
  if (mock) for (const name of providerNames(root)) await startMockOf(name);
  const server = await serveSite({ folder: out, port, ...(mock && { mocks: urls }) });
  say(
    `${server.url}/ shows the documentation${mock ? "; pages of operations can be tried against mocks" : ""}. Ctrl+C ends it.`,
  );

  const stop = watchFolders([join(root, "specs"), join(root, "docs/guide")], async (paths) => {
    const names = new Set(paths.map((path) => relative(join(root, "specs"), path).split(/[\\/]/)[0] ?? ""));
    try {
      for (const name of providerNames(root).filter((one) => names.has(one))) {
        await buildReference(join(root, "specs", name));
        if (mock) await startMockOf(name);
      }
      buildSite(root, out);
      server.reload();
    } catch (error) {
      // The old pages stay: a half-typed spec is no reason to end the server.
      say(error instanceof Error ? error.message : String(error));
    }
  });
  return {
    url: server.url,
    async close() {
      stop();
      await server.close();
      await Promise.all([...mocks.values()].map((one) => one.close()));
    },
  };
}
