import { holdPlacerReady } from "../../write/ready-placer.js";
import { generate } from "../generate.js";
import type { RunContext } from "../run-context.js";
import type { Target } from "../target.js";
import { checkClient, type StepOutcome } from "./check-client.js";
import { CheckQueue } from "./check-queue.js";
import type { DocsServer } from "./docs-server.js";
import { untilGitRests } from "./git-at-work.js";

/** What a save asks for: the client at once, one at a time; then its page and its checks, which the next save of the same spec interrupts. */
export class Rounds {
  readonly #context: RunContext;
  readonly #stop: AbortSignal;
  readonly #docs: DocsServer | undefined;
  /** When the save was noticed, by provider. */
  readonly #waiting = new Map<string, number>();
  readonly #checks = new CheckQueue();
  #running: Promise<void> | undefined;

  constructor(settings: {
    readonly context: RunContext;
    readonly stop: AbortSignal;
    readonly docs: DocsServer | undefined;
  }) {
    this.#context = settings.context;
    this.#stop = settings.stop;
    this.#docs = settings.docs;
  }

  ask(provider: string, noticedAt: number): void {
    if (this.#checks.stop(provider)) {
      this.#say(provider, "saved again; the checks of the save before are stopped");
    }
    this.#waiting.set(provider, this.#waiting.get(provider) ?? noticedAt);
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
  }

  /** Drops what was to be done for a provider whose spec is gone. */
  forget(provider: string): void {
    this.#waiting.delete(provider);
    this.#checks.stop(provider);
    this.#docs?.forget(provider);
  }

  async end(): Promise<void> {
    this.#waiting.clear();
    await this.#running;
    await this.#checks.end();
  }

  async #run(): Promise<void> {
    const { workspace, terminal } = this.#context;
    const wait = () => terminal.words("Waiting for git, which changes the tree\n");
    for (const [provider, noticedAt] of this.#waiting) {
      // Before each: git may have begun since the last.
      await untilGitRests(workspace.root, this.#stop, wait);
      // Its spec may be gone meanwhile.
      if (!this.#waiting.delete(provider)) {
        continue;
      }
      try {
        await this.#round(provider, noticedAt);
      } catch (error) {
        const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
        this.#say(provider, `the factory failed; this is its fault, not the spec's\n${stack}`);
      }
      // Others may be waiting at the door: what was saved meanwhile, the end of the program.
      await new Promise((next) => setImmediate(next));
    }
  }

  async #round(provider: string, noticedAt: number): Promise<void> {
    const { workspace } = this.#context;
    const [target] = workspace.providers().includes(provider) ? workspace.targets([provider]) : [];
    if (target === undefined) {
      return;
    }
    const isMade = await this.#make(target, noticedAt);
    // Only now: its start would have taken a core from the client.
    holdPlacerReady();
    if (!isMade) {
      this.#say(provider, "PROBLEMS: no client from this save, see above; the last good one stays");
      return;
    }
    const page = this.#docs?.update(provider);
    this.#checks.add(provider, async (stop) => {
      const steps = await this.#check(target, stop);
      const shown = await page;
      if (!stop.aborted) {
        this.#summarise(provider, noticedAt, [...steps, shown]);
      }
    });
  }

  /** Makes the client, which does not wait for the linter: the generator refuses what it cannot use by itself. */
  async #make(target: Target, noticedAt: number): Promise<boolean> {
    let counts = "";
    const words = (text: string): void => {
      const [, found] = /^(\d+ written.*) in \d+ ms$/m.exec(text) ?? [];
      if (found === undefined) {
        this.#context.terminal.words(text);
      } else {
        counts = found;
      }
    };
    const code = await generate([target], { ...this.#context, terminal: { ...this.#context.terminal, words } });
    if (code === 0) {
      this.#say(target.provider, `client on disk after ${Math.round(performance.now() - noticedAt)} ms (${counts})`);
    }
    return code === 0;
  }

  async #check(target: Target, stop: AbortSignal): Promise<readonly StepOutcome[]> {
    try {
      return await checkClient({ target, context: this.#context, stop });
    } catch (error) {
      this.#say(target.provider, `it cannot be checked: ${error instanceof Error ? error.message : String(error)}`);
      return [{ name: "checks", ok: false }];
    }
  }

  /** The last line of a save. */
  #summarise(provider: string, noticedAt: number, outcomes: readonly StepOutcome[]): void {
    const steps = outcomes.filter((step) => step !== undefined);
    const bad = steps.filter(({ ok }) => !ok).map(({ name }) => name);
    const time = `${((performance.now() - noticedAt) / 1000).toFixed(1)} s`;
    const names = ["client", ...steps.map(({ name }) => name)].join(", ");
    this.#say(
      provider,
      bad.length === 0 ? `all well after ${time}: ${names}` : `PROBLEMS after ${time}: ${bad.join(", ")}; see above`,
    );
  }

  #say(provider: string, text: string): void {
    this.#context.terminal.words(`${provider}: ${text}\n`);
  }
}
