import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface SuiteServer {
  readonly url: string;
  /** What a page has posted. */
  readonly outcomes: Promise<string>;
  close(): void;
}

type Route = (request: IncomingMessage, response: ServerResponse, body: string) => void;

function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
}

/** Serves what the suite calls, on a free port of the loopback interface; every server starts from the same state. */
export async function startSuiteServer(page: string): Promise<SuiteServer> {
  let failures = 2;
  let tokens = 0;
  let deliver: (outcomes: string) => void = () => undefined;
  const outcomes = new Promise<string>((resolve) => {
    deliver = resolve;
  });
  const routes: Readonly<Record<string, Route>> = {
    "/": (_, response) =>
      response.writeHead(200, { "content-type": "text/html" }).end('<script type="module" src="/page.js"></script>'),
    "/page.js": (_, response) => response.writeHead(200, { "content-type": "text/javascript" }).end(page),
    "/outcomes": (_, response, body) => {
      deliver(body);
      response.end();
    },
    "/flaky": (_, response) => {
      failures -= 1;
      json(response, failures >= 0 ? {} : { ok: true }, failures >= 0 ? 503 : 200);
    },
    "/missing": (_, response) => json(response, { title: "none" }, 404),
    "/stall": (_, response) => response.writeHead(200, { "content-type": "application/json" }).write('{"a":'),
    "/page": (_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<h1>Sorry</h1>"),
    "/nothing": (_, response) => response.writeHead(204).end(),
    "/redirect": (_, response) => response.writeHead(302, { location: "http://localhost:1/stolen" }).end(),
    "/token": (_, response) => {
      tokens += 1;
      json(response, { access_token: `token-${tokens}`, token_type: "bearer", expires_in: 3600 });
    },
    "/guarded": (request, response) => json(response, { token: request.headers.authorization }),
    "/list": (request, response) => {
      const query = new URL(request.url ?? "", "http://localhost").searchParams;
      const offset = Number(query.get("offset") ?? 0);
      json(response, { data: [1, 2, 3, 4, 5].slice(offset, offset + Number(query.get("limit") ?? 2)), total: 5 });
    },
  };
  const echo: Route = (request, response, body) => {
    const { signature, "signature-input": input, "content-digest": digest } = request.headers;
    const signed = [signature, input, digest].every((header) => typeof header === "string" && header !== "");
    json(response, { url: request.url, body, signed });
  };
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const route = path.startsWith("/echo/") ? echo : routes[path];
    if (route === undefined) json(response, {}, 404);
    else route(request, response, body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    outcomes,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
