import { type ChildProcess, spawn } from "node:child_process";
import type { Terminal } from "../terminal.js";
import { giveWay, signalGroup } from "./run-program.js";

/** What the site's program tells. It is told `{ update }` and `{ forget }`, each with a provider's name. */
type Told =
  | { readonly listening: string }
  | { readonly updated: string; readonly open: number; readonly milliseconds: number }
  | { readonly failed: string; readonly message: string };

type Shown = { readonly name: "docs"; readonly ok: boolean } | undefined;

/**
 * The documentation, served by the site's program. It is a process of its own because the factory may not import what is built on
 * it, and because rendering pages must not keep a client waiting.
 */
export class DocsServer {
  readonly #child: ChildProcess;
  readonly #terminal: Terminal;
  readonly #ended: Promise<void>;
  readonly #waiting = new Map<string, (shown: Shown) => void>();
  #isEnding = false;

  /** `program`: file of the site's command line. `port`: absent, its usual one or any that is free. */
  constructor(settings: {
    readonly program: string;
    readonly root: string;
    readonly port: number | undefined;
    readonly terminal: Terminal;
  }) {
    const { program, root, port, terminal } = settings;
    this.#terminal = terminal;
    const words = [
      program,
      "--serve",
      "--told",
      "--root",
      root,
      ...(port === undefined ? [] : ["--port", String(port)]),
    ];
    this.#child = spawn(process.execPath, words, { detached: true, stdio: ["ignore", "ignore", "pipe", "ipc"] });
    giveWay(this.#child.pid);
    this.#child.stderr?.setEncoding("utf8").on("data", (text: string) => terminal.words(`docs: ${text}`));
    this.#child.on("message", (message) => this.#hear(message as Told));
    this.#child.on("error", (error) => terminal.words(`docs: ${error.message}\n`));
    this.#ended = new Promise((done) => {
      this.#child.once("close", () => {
        for (const provider of [...this.#waiting.keys()]) this.#settle(provider, undefined);
        if (!this.#isEnding) terminal.words("docs: not served any more; all else goes on\n");
        done();
      });
    });
  }

  /** Renders a provider's pages anew and reloads those that are open. @returns Undefined when nothing is served, or a newer update has come. */
  update(provider: string): Promise<Shown> {
    this.#settle(provider, undefined);
    if (!this.#tell({ update: provider })) return Promise.resolve(undefined);
    return new Promise((done) => this.#waiting.set(provider, done));
  }

  forget(provider: string): void {
    this.#settle(provider, undefined);
    this.#tell({ forget: provider });
  }

  async end(): Promise<void> {
    this.#isEnding = true;
    signalGroup(this.#child.pid, "SIGTERM");
    await this.#ended;
  }

  #tell(message: object): boolean {
    return this.#child.connected && this.#child.send(message);
  }

  #hear(told: Told): void {
    if ("listening" in told) {
      this.#terminal.words(`docs: ${told.listening}/ shows the pages and reloads them\n`);
    } else if ("updated" in told) {
      const open =
        told.open === 0 ? "no page open" : `${told.open} open ${told.open === 1 ? "page" : "pages"} reloaded`;
      this.#terminal.words(`${told.updated}: docs ok, ${open} (${told.milliseconds} ms)\n`);
      this.#settle(told.updated, { name: "docs", ok: true });
    } else {
      this.#terminal.words(`${told.failed}: docs found problems; the last good pages stay\n${told.message}\n`);
      this.#settle(told.failed, { name: "docs", ok: false });
    }
  }

  #settle(provider: string, shown: Shown): void {
    this.#waiting.get(provider)?.(shown);
    this.#waiting.delete(provider);
  }
}
