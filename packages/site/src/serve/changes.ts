/** Which pages have changed since when, for pages that ask late. */
export class Changes {
  /** The time of the start counts on, so that a page of an earlier server is known as one. */
  readonly #start: number;
  #now: number;
  readonly #last = new Map<string, number>();

  constructor(start = Date.now()) {
    this.#start = start;
    this.#now = start;
  }

  /** A number that grows with every change. */
  get now(): number {
    return this.#now;
  }

  /** @param paths Of files, or of folders, with a slash at the end. */
  add(paths: readonly string[]): void {
    this.#now += 1;
    for (const path of paths) this.#last.set(path, this.#now);
  }

  /** True when the page is older than its files, or was given out by another server. */
  isOutdated(page: string, since: number): boolean {
    if (since < this.#start) return true;
    return [...this.#last].some(([path, time]) => time > since && concerns(path, page));
  }
}

/** @param path Of a changed file, or of a folder whose files have all changed. */
export function concerns(path: string, page: string): boolean {
  return path.endsWith("/") ? page.startsWith(path) : page === path;
}
