import { checkClient } from "./dev-steps.js";
import { generate } from "./generate.js";
import type { RunContext } from "./run-context.js";

/** What a save asks for: the client at once, one at a time; then its checks, which the next save of the same spec interrupts. */
export class DevRounds {
  readonly #context: RunContext;
  readonly #waiting = new Set<string>();
  readonly #checks = new Map<string, { readonly stop: AbortController; readonly ended: Promise<void> }>();
  #running: Promise<void> | undefined;

  constructor(context: RunContext) {
    this.#context = context;
  }

  ask(provider: string): void {
    this.#waiting.add(provider);
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
  }

  /** Drops what was to be done for a provider whose spec is gone. */
  forget(provider: string): void {
    this.#waiting.delete(provider);
    this.#checks.get(provider)?.stop.abort();
  }

  async end(): Promise<void> {
    this.#waiting.clear();
    await this.#running;
    for (const { stop } of this.#checks.values()) stop.abort();
    await Promise.all([...this.#checks.values()].map(({ ended }) => ended));
  }

  async #run(): Promise<void> {
    for (const provider of this.#waiting) {
      this.#waiting.delete(provider);
      await this.#round(provider);
    }
  }

  async #round(provider: string): Promise<void> {
    const { terminal, workspace } = this.#context;
    const [target] = workspace.providers().includes(provider) ? workspace.targets([provider]) : [];
    if (target === undefined) {
      return;
    }
    this.#checks.get(provider)?.stop.abort();
    const words = (text: string): void => terminal.words(`${provider}: generate ${text}`);
    // The client does not wait for the linter: the generator refuses what it cannot use by itself.
    const isMade = (await generate([target], { ...this.#context, terminal: { ...terminal, words } })) === 0;
    const stop = new AbortController();
    const ended = checkClient({ target, isMade, context: this.#context, stop: stop.signal });
    this.#checks.set(provider, { stop, ended });
  }
}
