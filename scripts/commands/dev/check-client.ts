import { relative } from "node:path";
import type { RunContext } from "../run-context.js";
import type { Target } from "../target.js";
import { type CheckStep, checkSteps } from "./check-steps.js";
import { runProgram } from "./run-program.js";

/** How a step ended. Absent: it was stopped, or there was nothing to do. */
export type StepOutcome = { readonly name: string; readonly ok: boolean } | undefined;

interface Check {
  readonly target: Target;
  readonly context: RunContext;
  readonly stop: AbortSignal;
}

/**
 * Lints a spec and, beside that, type-checks, builds and tests its client. A problem of the linter keeps nobody from knowing
 * whether the tests pass. Ends early when `stop` is aborted: a newer save has made what it looks at old.
 */
export async function checkClient(check: Check): Promise<readonly StepOutcome[]> {
  const { lint, client } = checkSteps(check.target, check.context.workspace.root);
  const inTurn = async (): Promise<StepOutcome[]> => {
    const outcomes: StepOutcome[] = [];
    for (const step of client) {
      const outcome = await runStep(step, check);
      outcomes.push(outcome);
      if (outcome?.ok !== true) {
        break;
      }
    }
    return outcomes;
  };
  const [linted, checked] = await Promise.all([runStep(lint, check), inTurn()]);
  return [linted, ...checked];
}

/** Prints one line, and the step's output when it found problems. */
async function runStep(step: CheckStep, { target, context, stop }: Check): Promise<StepOutcome> {
  if (stop.aborted) {
    return undefined;
  }
  const { root } = context.workspace;
  const started = performance.now();
  const { code, output } = await runProgram(step, root, stop);
  if (stop.aborted) {
    return undefined;
  }
  const ok = code === 0;
  const time = Math.round(performance.now() - started);
  const found = ok ? "ok" : `found problems in ${relative(root, step.folder) || "the spec"}`;
  context.terminal.words(
    `${target.provider}: ${step.name} ${found} (${time} ms)\n${ok ? "" : `${withoutBanner(output)}\n`}`,
  );
  return { name: step.name, ok };
}

/** The linter frames news of itself in a box, which hides what it found. */
function withoutBanner(output: string): string {
  return output.replaceAll(/^ *[╔║╚].*\n/gm, "").trim();
}
