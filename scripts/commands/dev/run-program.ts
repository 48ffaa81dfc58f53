import { spawn } from "node:child_process";
import { constants, setPriority } from "node:os";
import { delimiter, join } from "node:path";
import type { CheckStep } from "./check-steps.js";

/** Milliseconds that a program has to end by itself when it is told to. */
const GRACE_MILLISECONDS = 2_000;

export interface ProgramEnd {
  readonly code: number;
  /** All that it printed. */
  readonly output: string;
}

/**
 * Runs a command to its end, or until `stop`. It gives way to everything else on the machine: the next client must not wait for the
 * checks of the last one.
 */
export function runProgram(step: CheckStep, root: string, stop: AbortSignal): Promise<ProgramEnd> {
  return new Promise((done) => {
    const { PATH = "" } = process.env;
    // A group of its own, so that what it has started ends with it.
    const child = spawn(step.command, {
      shell: true,
      cwd: step.folder,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        PATH: `${join(root, "node_modules/.bin")}${delimiter}${PATH}`,
        REDOCLY_TELEMETRY: "off",
        REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
      },
    });
    giveWay(child.pid);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    const end = endOnAbort(child.pid, stop);
    // Its folder is gone: the provider was renamed or removed meanwhile.
    child.on("error", (error) => {
      end();
      done({ code: 1, output: `${error.message}\n` });
    });
    child.on("close", (code) => {
      end();
      done({ code: code ?? 1, output });
    });
  });
}

/** Lowers the priority of a process and of all that it will start. */
export function giveWay(pid: number | undefined): void {
  try {
    if (pid !== undefined) {
      setPriority(pid, constants.priority.PRIORITY_LOW);
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) {
      throw error; // It has ended already, or the system does not allow it.
    }
  }
}

/** @returns Forgets the group, once it has ended. */
function endOnAbort(pid: number | undefined, stop: AbortSignal): () => void {
  let timer: NodeJS.Timeout | undefined;
  const abort = (): void => {
    signalGroup(pid, "SIGTERM");
    timer = setTimeout(() => signalGroup(pid, "SIGKILL"), GRACE_MILLISECONDS);
  };
  if (stop.aborted) {
    abort();
  }
  stop.addEventListener("abort", abort, { once: true });
  return () => {
    clearTimeout(timer);
    stop.removeEventListener("abort", abort);
    if (stop.aborted) {
      signalGroup(pid, "SIGKILL"); // What it started and has left behind without a line to us.
    }
  };
}

export function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) {
    return;
  }
  try {
    process.kill(process.platform === "win32" ? pid : -pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && (error.code === "ESRCH" || error.code === "EPERM"))) {
      throw error; // It has ended.
    }
  }
}
