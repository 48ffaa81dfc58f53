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
      const pages = () => pagesOf(client, call, { ...details, pagination });
      Object.assign(call, {
        pages,
        async *[Symbol.asyncIterator]() {
          for await (const page of pages()) {
            const items = valueAt(page, pagination.items);
            if (Array.isArray(items)) yield* items;
          }
        },
      });
    },
  }),
};
