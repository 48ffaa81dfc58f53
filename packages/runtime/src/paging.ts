import type { Feature } from "./feature.js";
import { valueAt } from "./json-pointer.js";
import { pagesOf } from "./paging/pages-of.js";

export { PagingError } from "./paging/paging-error.js";

/** Lists as async iterables: the items of all pages, or the pages (`x-pagination`). */
export const paging: Feature = {
  name: "paging",
  install: (client) => ({
    decorate(call, details) {
      const { pagination } = details.operation;
      if (!pagination) return;
      const pages = () => {
        // Who asks for pages hears of a failure at the first of them, however late that is read.
        (call as Promise<unknown>).catch(() => {});
        return pagesOf(client, call, { ...details, pagination });
      };
      Object.assign(call, { pages, [Symbol.asyncIterator]: () => itemsOf(pages(), pagination.items) });
    },
  }),
};

async function* itemsOf(pages: AsyncIterable<unknown>, pointer: string): AsyncGenerator<unknown> {
  for await (const page of pages) {
    const items = valueAt(page, pointer);
    if (Array.isArray(items)) yield* items;
  }
}
