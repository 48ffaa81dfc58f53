import type { Terminal } from "./terminal.js";

/** What a command finds around it; `cli.ts` takes it from the process. */
export interface Surroundings {
  readonly terminal: Terminal;
  readonly workingDirectory: string;
  /** Root of the repository, unless `--root` names another. */
  readonly root: string;
  /** Folder of the built command line. */
  readonly factoryFolder: string;
  readonly today: string;
  /** Aborted when the user wants the command to end. */
  readonly stop: AbortSignal;
}
