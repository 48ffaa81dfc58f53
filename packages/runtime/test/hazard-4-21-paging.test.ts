import { ApiError, type OperationDescriptor, type PageCall, type PaginationDescriptor } from "@specwright/runtime";
import { keys } from "@specwright/runtime/keys";
import { PagingError, paging } from "@specwright/runtime/paging";
import { describe, expect, onTestFinished, test } from "vitest";
import { clientOf, errorOf } from "./support/client.js";
import { json, plain, serve } from "./support/serve.js";
import { printed } from "./support/sweep.js";

type Listing = PageCall<{ data: number[] }, unknown, number>;

const names = ["limit", "offset", "page", "cursor"];
const parameters = names.map((name) => ({ name, in: "query" }) as const);

function lister(pagination: PaginationDescriptor, baseUrl: string) {
  const part: Partial<OperationDescriptor> = { parameters, pagination };
  const client = clientOf({ operations: { list: part }, features: [paging], options: { baseUrl } });
  return (query: object = {}, options = {}) => client.list?.({ query }, options) as unknown as Listing;
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const offset: PaginationDescriptor = {
  style: "offset",
  items: "/data",
  total: "/meta/total",
  parameters: { offset: "offset", limit: "limit" },
};
const page: PaginationDescriptor = { style: "page", items: "/data", parameters: { page: "page", limit: "limit" } };
const cursor: PaginationDescriptor = {
  style: "cursor",
  items: "/data",
  next: "/next",
  parameters: { cursor: "cursor" },
};
const link: PaginationDescriptor = { style: "link", items: "/data", parameters: {} };

describe("4.21 paging", () => {
  test("offset: until the total", async () => {
    const server = await serve(
      json({ data: [1, 2], meta: { total: 5 } }),
      json({ data: [3, 4], meta: { total: 5 } }),
      json({ data: [5], meta: { total: 5 } }),
    );
    expect(await all(lister(offset, server.url)({ limit: 2 }))).toEqual([1, 2, 3, 4, 5]);
    expect(server.requests.map(({ url }) => url)).toEqual([
      "/things?limit=2",
      "/things?limit=2&offset=2",
      "/things?limit=2&offset=4",
    ]);
  });

  test("offset without a total: until a short page", async () => {
    const server = await serve(json({ data: [1, 2] }), json({ data: [3] }));
    const { total, ...open } = offset;
    expect(total).toBeDefined();
    expect(await all(lister(open, server.url)({ limit: 2 }))).toEqual([1, 2, 3]);
    expect(server.requests).toHaveLength(2);
  });

  test("page: until an empty page", async () => {
    const server = await serve(json({ data: [1] }), json({ data: [2] }), json({ data: [] }));
    expect(await all(lister(page, server.url)())).toEqual([1, 2]);
    expect(server.requests.map(({ url }) => url)).toEqual(["/things", "/things?page=2", "/things?page=3"]);
  });

  test("page: from a first page of 0, with a total", async () => {
    const server = await serve(json({ data: [1, 2], total: 3 }), json({ data: [3], total: 3 }));
    expect(await all(lister({ ...page, firstPage: 0, total: "/total" }, server.url)({ limit: 2 }))).toEqual([1, 2, 3]);
    expect(server.requests[1]?.url).toBe("/things?limit=2&page=1");
  });

  test.each([
    ["from the first", { limit: 100 }, [1, 2, 3, 4, 5], 3],
    ["from one within", { limit: 100, page: 2 }, [3, 4, 5], 2],
    ["from the last, which holds less", { limit: 100, page: 3 }, [5], 2],
  ])(
    "page with a total, where the server puts less on a page than was asked for: %s",
    async (_, query, wanted, sent) => {
      const server = await serve((answer, { url }, count) => {
        const at = 2 * (Number(new URL(url, "http://x").searchParams.get("page") ?? 1) - 1);
        json({ data: [1, 2, 3, 4, 5].slice(at, at + 2), total: 5 })(answer, { url } as never, count);
      });
      expect(await all(lister({ ...page, total: "/total" }, server.url)(query))).toEqual(wanted);
      expect(server.requests).toHaveLength(sent);
    },
  );

  test("cursor: pages of the same plain values are pages", async () => {
    const next = (cursor: string | null) => json({ data: [1], next: cursor });
    const server = await serve(next("a"), next("b"), next(null));
    expect(await all(lister(cursor, server.url)())).toEqual([1, 1, 1]);
    const objects = await serve(...(["a", "b", "c"].map((name) => json({ data: [{ id: 1 }], next: name })) as [never]));
    expect(await errorOf(all(lister(cursor, objects.url)()))).toMatchObject({ code: "no-progress" });
  });

  test("cursor: a last page may be like the one before", async () => {
    const next = (cursor: string | null) => json({ data: [{ action: "login" }], next: cursor });
    const server = await serve(next("a"), next(null));
    expect(await all(lister(cursor, server.url)())).toHaveLength(2);
  });

  test("link: relative to the page that was asked for, also where the answer does not say which that was", async () => {
    const asked: string[] = [];
    const client = clientOf({
      operations: { list: { path: "/of/{id}/things", parameters: [{ name: "id", in: "path" }], pagination: link } },
      features: [paging],
      options: {
        baseUrl: "https://api.test/v2",
        fetch: async (url) => {
          asked.push(url);
          return Response.json({ data: [1] }, asked.length < 2 ? { headers: { link: '<?p=2>; rel="next"' } } : {});
        },
      },
    });
    const list = client.list as unknown as (input: object) => Listing;
    expect(await all(list({ path: { id: "a b" } }))).toEqual([1, 1]);
    expect(asked[1]).toBe("https://api.test/v2/of/a%20b/things?p=2");
  });

  test.each([null, "", undefined])("cursor: until the next one is %j", async (end) => {
    const server = await serve(
      json({ data: [1], next: "a&b" }),
      json({ data: [], next: "c" }),
      json({ data: [2], next: end }),
    );
    expect(await all(lister(cursor, server.url)())).toEqual([1, 2]);
    expect(server.requests.map(({ url }) => url)).toEqual(["/things", "/things?cursor=a%26b", "/things?cursor=c"]);
  });

  test("link: by the header, and by a pointer", async () => {
    const server = await serve(
      json({ data: [1] }, 200, { link: '</other>; rel="prev", </things?p=2>; title="a, b"; rel="last next"' }),
      json({ data: [2] }),
    );
    expect(await all(lister(link, server.url)())).toEqual([1, 2]);
    expect(server.requests[1]?.url).toBe("/things?p=2");
    const second = await serve(json({ data: [1], links: { next: "?p=2" } }), json({ data: [2], links: {} }));
    expect(await all(lister({ ...link, next: "/links/next" }, second.url)())).toEqual([1, 2]);
  });

  test("await gives the first page; pages() gives pages; each is fetched once", async () => {
    const server = await serve(json({ data: [1], next: "a" }), json({ data: [2] }));
    const call = lister(cursor, server.url)();
    expect(await call).toEqual({ data: [1], next: "a" });
    expect(await all(call.pages())).toEqual([{ data: [1], next: "a" }, { data: [2] }]);
    expect(server.requests).toHaveLength(2);
  });

  test.each([
    [
      "the same cursor again",
      cursor,
      [json({ data: [1], next: "a" }), json({ data: [2], next: "a" })],
      "repeated-page",
    ],
    [
      "the same page again",
      offset,
      [json({ data: [1], meta: { total: 9 } }), json({ data: [1], meta: { total: 9 } })],
      "no-progress",
    ],
    [
      "a page of another origin",
      link,
      [json({ data: [1] }, 200, { link: "<https://evil.test/?t=1>; rel=next" })],
      "foreign-page",
    ],
    ["a page of no origin", link, [json({ data: [1] }, 200, { link: "<http://[>; rel=next" })], "foreign-page"],
  ] as const)("%s is an error, after the items so far", async (_, pagination, handlers, code) => {
    const [first, ...rest] = handlers;
    const server = await serve(first, ...rest);
    const found: number[] = [];
    const error = await errorOf(
      (async () => {
        for await (const item of lister(pagination, server.url)()) found.push(item);
      })(),
    );
    expect(found[0]).toBe(1);
    expect(error).toMatchObject({ name: "PagingError", code, operationId: "list" });
    expect(error.next).toBeDefined();
    expect(Object.keys(error)).not.toContain("next");
    expect(PagingError.isInstance(error) && ApiError.isInstance(error)).toBe(true);
  });

  test("a cursor that the caller began with, led back to, is not fetched again", async () => {
    const server = await serve(json({ data: [2], next: "c" }), json({ data: [3], next: 7 }));
    const found: number[] = [];
    const failed = errorOf(
      (async () => {
        for await (const item of lister(cursor, server.url)({ cursor: "7" })) found.push(item);
      })(),
    );
    expect(await failed).toMatchObject({ name: "PagingError", code: "repeated-page", next: 7 });
    expect([found, server.requests.length]).toEqual([[2, 3], 2]);
  });

  test("a first page that had no name, led back to by one, is not given twice", async () => {
    const pages = {
      "/things": ["first", "b"],
      "/things?cursor=b": [2, "start"],
      "/things?cursor=start": ["first", "b"],
    };
    const server = await serve((answer, request, count) => {
      const [item, next] = pages[request.url as "/things"];
      json({ data: [item], next })(answer, request, count);
    });
    const found: unknown[] = [];
    const failed = errorOf(
      (async () => {
        for await (const item of lister(cursor, server.url)()) found.push(item);
      })(),
    );
    expect(await failed).toMatchObject({ name: "PagingError", code: "repeated-page", next: "b" });
    expect(found).toEqual(["first", 2]);
  });

  test.each(["/things?limit=2", "?limit=2&key=k", "things?key=old&limit=%32#top"])(
    "a link back to the first page is not followed: %s",
    async (back) => {
      const server = await serve(
        json({ data: [1, 2] }, 200, { link: "<?limit=2&page=2>; rel=next" }),
        json({ data: [3] }, 200, { link: `<${back}>; rel=next` }),
      );
      const client = clientOf({
        descriptor: { security: { key: { type: "apiKey", in: "query", name: "key", option: "apiKey" } } },
        operations: { list: { parameters, pagination: link, security: [{ key: [] }] } },
        features: [paging, keys],
        options: { baseUrl: server.url, apiKey: "k" },
      });
      const failed = errorOf(all(client.list?.({ query: { limit: 2 } }) as unknown as Listing));
      expect(await failed).toMatchObject({ name: "PagingError", code: "repeated-page", next: back });
      expect(server.requests).toHaveLength(2);
    },
  );

  describe.each(["the first page", "a later page"])("%s without the list", (which) => {
    const serving = (body: unknown) =>
      which === "the first page"
        ? serve(json(body as object))
        : serve(json({ data: [1], next: "a" }), json(body as object));
    const before = which === "the first page" ? [] : [1];

    test.each([{}, "null", [], '"text"', { data: null }, { data: {} }, { data: "text" }])(
      "%j is an error, unless the spec lets it be absent",
      async (body) => {
        const server = await serving(body);
        const call = lister(cursor, server.url)();
        expect(await errorOf(all(call))).toMatchObject({ name: "PagingError", code: "no-list", status: 200 });
        expect(await errorOf(all(call.pages()))).toMatchObject({ code: "no-list" });
        const optional = { ...cursor, optional: true } as const;
        const items = all(lister(optional, (await serving(body)).url)());
        const isAbsent = ((JSON.parse(JSON.stringify(body)) as { data?: unknown } | null)?.data ?? null) === null;
        if (isAbsent) expect(await items).toEqual(before);
        else expect(await errorOf(items)).toMatchObject({ code: "no-list" });
      },
    );
  });

  test("an answer that has no body has no items", async () => {
    const server = await serve(plain(204));
    expect(await all(lister(cursor, server.url)())).toEqual([]);
  });

  test.each([
    ["a URL", link, "https://evil.test/links?page=2&api_key=Hidden-4711"],
    ["a cursor", cursor, "Hidden-4711"],
  ])("%s to go on from is for the app, and not for a log", async (_, pagination, next) => {
    const server = await serve(json({ data: [1], next }), json({ data: [2], next }));
    const error = await errorOf(all(lister({ ...pagination, next: "/next" }, server.url)()));
    expect(error).toMatchObject({ name: "PagingError", next });
    expect(printed(error)).not.toContain("4711");
  });

  test("no more pages than allowed", async () => {
    const server = await serve((answer, request, count) =>
      json({ data: [count], next: `${count}` })(answer, request, count),
    );
    const error = await errorOf(all(lister(cursor, server.url)({}, { maxPages: 3 })));
    expect(error).toMatchObject({ code: "page-limit", next: "3" });
    expect(server.requests).toHaveLength(3);
  });

  test("an abort ends it between pages; a failed page is the call's own error", async () => {
    const controller = new AbortController();
    const server = await serve(json({ data: [1], next: "a" }), json({ data: [2], next: "b" }), json({}, 404));
    const aborting = (async () => {
      for await (const _ of lister(cursor, server.url)({}, { signal: controller.signal })) controller.abort();
    })();
    expect(await errorOf(aborting)).toMatchObject({ name: "AbortError" });
    expect(server.requests).toHaveLength(1);
    expect(await errorOf(all(lister(cursor, server.url)()))).toMatchObject({ name: "ResponseError", status: 404 });
  });

  test.each(["pages()", "an iterator"])("a failure before %s is read is heard there, and nowhere else", async (how) => {
    const server = await serve(json({}, 404));
    const unhandled: unknown[] = [];
    const note = (error: unknown) => void unhandled.push(error);
    process.on("unhandledRejection", note);
    onTestFinished(() => void process.off("unhandledRejection", note));
    let iterator: AsyncIterator<unknown> | undefined;
    await new Promise<void>((failed) => {
      const call = lister(cursor, server.url)({}, { hooks: { error: () => failed() } });
      iterator = how === "pages()" ? call.pages() : call[Symbol.asyncIterator]();
    });
    // A rejection that nobody handles is told after the microtasks of its turn.
    await new Promise((done) => setImmediate(done));
    expect(await errorOf(Promise.resolve(iterator?.next()))).toMatchObject({ name: "ResponseError", status: 404 });
    expect(unhandled).toEqual([]);
  });

  test("leaving the loop fetches no more", async () => {
    const server = await serve(json({ data: [1, 2], next: "a" }), plain(500));
    for await (const item of lister(cursor, server.url)()) {
      expect(item).toBe(1);
      break;
    }
    expect(server.requests).toHaveLength(1);
  });
});
