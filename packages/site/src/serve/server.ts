import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { LivePages } from "./live-pages.js";
import { problemPage } from "./problem-page.js";
import type { ReadPage } from "./read-folder.js";

const browserFolder = fileURLToPath(new URL("../../dist/browser", import.meta.url));

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".yaml": "application/yaml; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
};

export interface SiteServer {
  /** Without a trailing slash. */
  readonly url: string;
  /**
   * Tells open pages to load themselves again.
   *
   * @param paths Of files, or of folders, with a slash at the end.
   * @returns How many open pages that are.
   */
  reload(paths: readonly string[]): number;
  close(): Promise<void>;
}

export interface ServeSettings {
  readonly read: ReadPage;
  /** Port on 127.0.0.1; 0 for any free one. */
  readonly port: number;
  /** Base URLs of mocks by provider: pages then show "Try it". */
  readonly mocks?: ReadonlyMap<string, string>;
}

interface Problem {
  readonly status: number;
  readonly message: string;
  readonly since: number;
}

/**
 * Serves the site on this machine. Pages get what only a served site has: reloading, and "Try it" where there is a mock.
 *
 * @throws Error with `code: "EADDRINUSE"` when the port is taken.
 */
export async function serveSite({ read, port, mocks }: ServeSettings): Promise<SiteServer> {
  const pages = new LivePages();
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A page of another site that found the port must not reach the mocks through this one.
    if (request.headers["sec-fetch-site"] === "cross-site" && request.url?.startsWith("/__")) return end(response, 403);
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/__events") {
      const page = pathInSite(searchParams.get("page") ?? "/") ?? "";
      return pages.listen(response, page, Number(searchParams.get("since")));
    }
    if (pathname === "/__live.js" || pathname === "/__try-it.js") {
      const path = pathname.slice("/__".length);
      return send(response, path, await readFile(join(browserFolder, path)));
    }
    const mock = pathname.match(/^\/__mock\/([\w-]+)(\/.*)$/);
    if (mock) return forward({ request, response, base: mocks?.get(mock[1] ?? "") });
    return file(response, pathname);
  }

  async function file(response: ServerResponse, pathname: string): Promise<void> {
    const path = pathInSite(pathname);
    // Before it is read: what changes meanwhile has to be told to the page.
    const since = pages.now;
    try {
      const content = path === undefined ? undefined : await read(path);
      if (path === undefined || (content === undefined && extname(path) !== ".html")) return end(response, 404);
      if (content === undefined) return problem(response, { status: 404, message: `There is no ${path}.`, since });
      send(response, path, extname(path) === ".html" ? withScripts(content.toString(), since) : content);
    } catch (error) {
      problem(response, { status: 500, message: error instanceof Error ? error.message : String(error), since });
    }
  }

  function problem(response: ServerResponse, { status, message, since }: Problem): void {
    response.writeHead(status, { "content-type": types[".html"], "cache-control": "no-store" });
    response.end(withScripts(problemPage(message), since));
  }

  function send(response: ServerResponse, path: string, content: string | Uint8Array): void {
    const type = types[extname(path)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "cache-control": "no-store" });
    response.end(content);
  }

  function withScripts(html: string, since: number): string {
    const tryIt = mocks ? '<script src="/__try-it.js" defer></script>\n' : "";
    return html.replace("</body>", () => `<script src="/__live.js?since=${since}" defer></script>\n${tryIt}</body>`);
  }

  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", listening);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    reload: (paths) => pages.reload(paths),
    close: () =>
      new Promise((closed, failed) => {
        server.close((error) => (error ? failed(error) : closed()));
        server.closeAllConnections();
      }),
  };
}

/** Path of a file of the site; undefined for an address that leads out of it. */
function pathInSite(pathname: string): string | undefined {
  const path = normalize(decodeURIComponent(pathname).replace(/^\/+/, "")).replaceAll(sep, "/");
  if (path === ".." || path.startsWith("../") || path.startsWith("/") || path.includes("\0")) return undefined;
  return path === "." || path === "./" || path.endsWith("/") ? join(path, "index.html").replaceAll(sep, "/") : path;
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { "content-type": "text/plain" }).end(`${status}\n`);
}

interface Forwarded {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly base: string | undefined;
}

/** Passes a call of "Try it" on to a mock: the page's policy allows its own origin only. */
async function forward({ request, response, base }: Forwarded): Promise<void> {
  if (!base) return end(response, 404);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && !["host", "connection", "content-length", "cookie"].includes(name))
      headers.set(name, String(value));
  }
  // A page may not set this header itself.
  const cookie = headers.get("x-try-it-cookie");
  headers.delete("x-try-it-cookie");
  if (cookie) headers.set("cookie", cookie);
  const answer = await fetch(base + (request.url ?? "").replace(/^\/__mock\/[\w-]+/, ""), {
    method: request.method ?? "GET",
    headers,
    redirect: "manual",
    ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
  });
  const copied = [...answer.headers].filter(
    ([name]) => !["content-encoding", "transfer-encoding", "location"].includes(name),
  );
  // A redirect is shown, not followed, so it travels as 200 with its status in a header.
  response.writeHead(200, {
    ...Object.fromEntries(copied),
    "x-try-it-status": String(answer.status),
    "x-try-it-location": answer.headers.get("location") ?? "",
  });
  response.end(Buffer.from(await answer.arrayBuffer()));
}
