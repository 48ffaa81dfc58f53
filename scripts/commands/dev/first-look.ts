import type { EmittedFile } from "../../emit/emitted-file.js";
import { EMITTER_FORMAT } from "../../write/emitter-format.js";
import { planPackage } from "../../write/plan.js";
import { VerifiedCache } from "../../write/verified-cache.js";
import { preparePackage } from "../prepare-package.js";
import { Report } from "../report.js";
import { openCache, type RunContext } from "../run-context.js";
import type { Target } from "../target.js";

/** How many specs are rendered for nothing, so that the engine has compiled the code before the first save. */
const WARM_UPS = 5;

/**
 * Looks at all clients when the watch begins: says which of them are not what their specs make, and writes none, because only a
 * save asks for that. Lets every save go first.
 */
export async function firstLook(targets: readonly Target[], context: RunContext, stop: AbortSignal): Promise<void> {
  const known = openCache(context);
  const nothing = new VerifiedCache("", "");
  for (const [index, target] of targets.entries()) {
    await new Promise((next) => setImmediate(next));
    if (stop.aborted) {
      return;
    }
    const report = new Report();
    try {
      const prepared = await preparePackage(target, { ...context, verified: index < WARM_UPS ? nothing : known });
      if (prepared.files !== undefined && isBehind(target, prepared.files, prepared.input)) {
        context.terminal.words(`${target.provider}: its client is behind; save its spec, or: ${target.command}\n`);
      }
    } catch (error) {
      report.addError(error);
      report.print({ ...context, format: "text" });
    }
  }
}

function isBehind({ folder }: Target, files: readonly EmittedFile[], input: string): boolean {
  const { write, remove } = planPackage({ folder, files, made: { input, format: EMITTER_FORMAT } });
  return write.length + remove.length > 0;
}
