import { availableParallelism } from "node:os";

type Work = (stop: AbortSignal) => Promise<void>;

/**
 * The checks of saved specs, half as many at once as the machine has cores: a change of branch saves hundreds. What was
 * saved last is checked first, because its author is waiting.
 */
export class CheckQueue {
  readonly #atOnce = Math.max(1, Math.floor(availableParallelism() / 2));
  readonly #waiting = new Map<string, Work>();
  readonly #running = new Map<string, { readonly stop: AbortController; readonly ended: Promise<void> }>();

  add(provider: string, work: Work): void {
    this.stop(provider);
    this.#waiting.set(provider, work);
    this.#fill();
  }

  /** Stops what is running or waiting for a provider. @returns False when there was nothing. */
  stop(provider: string): boolean {
    const running = this.#running.get(provider);
    const wasWaiting = this.#waiting.delete(provider);
    const wasRunning = running !== undefined && !running.stop.signal.aborted;
    running?.stop.abort();
    return wasRunning || wasWaiting;
  }

  async end(): Promise<void> {
    this.#waiting.clear();
    for (const { stop } of this.#running.values()) stop.abort();
    await Promise.all([...this.#running.values()].map(({ ended }) => ended));
  }

  #fill(): void {
    // One that was stopped holds its place until its programs have ended: two of them would build into one folder.
    const next = [...this.#waiting].reverse().find(([provider]) => !this.#running.has(provider));
    if (next === undefined || this.#running.size >= this.#atOnce) {
      return;
    }
    const [provider, work] = next;
    this.#waiting.delete(provider);
    const stop = new AbortController();
    const ended = work(stop.signal).finally(() => {
      this.#running.delete(provider);
      this.#fill();
    });
    this.#running.set(provider, { stop, ended });
    this.#fill();
  }
}
