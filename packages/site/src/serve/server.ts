import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

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
  /** Tells all open pages to load themselves again. */
  reload(): void;
  close(): Promise<void>;
}

export interface ServeSettings {
  /** Folder of the site. */
  readonly folder: string;
  /** Port on 127.0.0.1; 0 for any free one. */
  readonly port: number;
  /** Base URLs of mocks by provider: pages then show "Try it". */
  readonly mocks?: ReadonlyMap<string, string>;
}

/**
 * Serves the site on this machine. Pages get what only a served site has: reloading, and "Try it" where there is a mock.
 *
 * @throws Error with `code: "EADDRINUSE"` when the port is taken.
 */
export async function serveSite({ folder, port, mocks }: ServeSettings): Promise<SiteServer> {
  const pages = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A page of another site that found the port must not reach the mocks through this one.
    if (request.headers["sec-fetch-site"] === "cross-site" && request.url?.startsWith("/__")) return end(response, 403);
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/__events") return listen(response);
    if (pathname === "/__live.js") return send(response, join(browserFolder, "live.js"));
    if (pathname === "/__try-it.js") return send(response, join(browserFolder, "try-it.js"));
    const mock = pathname.match(/^\/__mock\/([\w-]+)(\/.*)$/);
    if (mock) return forward({ request, response, base: mocks?.get(mock[1] ?? "") });
    return file(response, pathname);
  }

  function listen(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write(": open\n\n");
    pages.add(response);
    response.on("close", () => pages.delete(response));
  }

  async function file(response: ServerResponse, pathname: string): Promise<void> {
    const path = normalize(join(folder, decodeURIComponent(pathname)));
    if (path !== folder && !path.startsWith(folder + sep)) return end(response, 404);
    await send(response, path.endsWith(sep) || path === folder ? join(path, "index.html") : path);
  }

  async function send(response: ServerResponse, path: string): Promise<void> {
    const content = await readFile(path).catch(() => undefined);
    if (!content) return end(response, 404);
    const type = types[extname(path)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "cache-control": "no-store" });
    response.end(extname(path) === ".html" ? withScripts(content.toString("utf8")) : content);
  }

  function withScripts(html: string): string {
    const tryIt = mocks ? '<script src="/__try-it.js" defer></script>\n' : "";
    return html.replace("</body>", () => `<script src="/__live.js" defer></script>\n${tryIt}</body>`);
  }

  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", listening);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    reload() {
      for (const page of pages) page.write("data: reload\n\n");
    },
    close: () =>
      new Promise((closed, failed) => {
        server.close((error) => (error ? failed(error) : closed()));
        server.closeAllConnections();
      }),
  };
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
