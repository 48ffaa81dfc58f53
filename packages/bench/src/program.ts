/** One peer's two calls, over the fetch it is given. */
export type Program = (fetch: typeof globalThis.fetch) => {
  readonly get: () => Promise<unknown>;
  readonly post: () => Promise<unknown>;
};
