import type { EmittedFile } from "../emit/emitted-file.js";
import { type StagedPackage, stagePlan } from "./apply-plan.js";
import type { GeneratedRecord } from "./generated-record.js";
import { type LockOptions, Locks } from "./lock.js";
import type { Placer } from "./placer.js";
import { type Plan, planPackage } from "./plan.js";
import { takePlacer } from "./ready-placer.js";

export interface RenderedPackage {
  readonly folder: string;
  readonly files: readonly EmittedFile[];
  readonly made: Pick<GeneratedRecord, "input" | "format">;
}

/**
 * What a run is about to write. Each package is locked and its texts are put beside their places as soon as it is
 * rendered, so that hundreds of them need no more memory than one; all are put in place in one go at the end, or none is.
 */
export class Staging {
  readonly #locks: Locks;
  readonly #staged: StagedPackage[] = [];
  #placer: Placer | undefined;

  constructor(options: LockOptions) {
    this.#locks = new Locks(options);
  }

  /** Starts the process that puts everything in place, which then is ready when it is needed. */
  begin(): void {
    this.#placer ??= takePlacer();
  }

  /**
   * Locks a package's folder and says what would change in it. Packages come in the order of their folders.
   * @throws InputError when another run does not let go of it.
   */
  async plan(rendered: RenderedPackage): Promise<Plan> {
    this.begin();
    await this.#locks.take(rendered.folder, this.#placer?.processes);
    // Read inside the lock: another run may have written meanwhile.
    return planPackage(rendered);
  }

  add(folder: string, plan: Plan): void {
    if (plan.write.length + plan.remove.length > 0) {
      this.#staged.push(stagePlan(folder, plan));
    }
  }

  /** @throws InputError when a file cannot be put in its place. */
  async place(): Promise<void> {
    const staged = this.#staged.splice(0);
    if (staged.length > 0) {
      await this.#placer?.place(staged);
      this.#placer = undefined;
    }
  }

  /** Ends it: what was not put in place is dropped, and the locks are let go. */
  end(): void {
    this.#placer?.cancel(this.#staged.splice(0));
    this.#placer = undefined;
    this.#locks.release();
  }
}
