import type { LiveSite } from "./live-site.js";
import type { SiteServer } from "./server.js";

interface Told {
  /** A provider whose spec has changed. */
  readonly update?: string;
  /** A provider whose spec is gone. */
  readonly forget?: string;
}

interface Hearing {
  readonly site: LiveSite;
  readonly server: SiteServer;
  readonly inTurn: (work: () => Promise<void>) => void;
}

/** Serves a parent process: it says which specs have changed, and is told what became of their pages. */
export function hearParent({ site, server, inTurn }: Hearing): void {
  const tell = (message: object) => {
    if (process.connected) process.send?.(message);
  };
  process.on("message", ({ update, forget }: Told) => {
    if (forget !== undefined) inTurn(async () => void server.reload(await site.forget(forget)));
    if (update !== undefined) inTurn(() => show(update));
  });
  tell({ listening: server.url });

  async function show(name: string): Promise<void> {
    const started = performance.now();
    try {
      const changed = await site.update(name);
      const open = server.reload(changed);
      tell({ updated: name, open, milliseconds: Math.round(performance.now() - started) });
    } catch (error) {
      tell({ failed: name, message: error instanceof Error ? error.message : String(error) });
    }
  }
}
