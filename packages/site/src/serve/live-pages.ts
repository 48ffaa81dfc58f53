import type { ServerResponse } from "node:http";
import { Changes, concerns } from "./changes.js";

/** The pages that are open in a browser, each with its line to this server. */
export class LivePages {
  readonly #changes = new Changes();
  readonly #open = new Map<ServerResponse, string>();

  /** What a page is given, to ask with it for what comes later. */
  get now(): number {
    return this.#changes.now;
  }

  /** @param since The number that the page was given. */
  listen(response: ServerResponse, page: string, since: number): void {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write(": open\n\n");
    this.#open.set(response, page);
    response.on("close", () => this.#open.delete(response));
    if (this.#changes.isOutdated(page, since)) reload(response);
  }

  /** Reloads the open ones among the pages. @returns How many. */
  reload(paths: readonly string[]): number {
    this.#changes.add(paths);
    const concerned = [...this.#open].filter(([, page]) => paths.some((path) => concerns(path, page)));
    for (const [response] of concerned) reload(response);
    return concerned.length;
  }
}

function reload(response: ServerResponse): void {
  response.write("data: reload\n\n");
}
