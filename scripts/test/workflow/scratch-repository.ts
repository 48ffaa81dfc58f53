import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { git } from "../../diff/git.js";
import { copyWorkspace } from "../../scale/scratch-workspace.js";
import { projectRoot } from "../diff/temporary-repository.js";

/** What of this repository a copy needs to make, build and call clients of its own. */
const NEEDED =
  /^(scripts\/|packages\/(runtime|testing|drift)\/|specs\/(lint\/|README)|\.changeset\/(config\.json|README))|^[^/]+$/;
/** Our own tests name providers that they make up. */
const TESTS = /^scripts\/test\//;

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A git repository with this project's factory, and without its providers unless `also` names them. */
export class ScratchRepository {
  private constructor(readonly root: string) {}

  static async create({ also }: { readonly also?: RegExp } = {}): Promise<ScratchRepository> {
    const root = realpathSync(mkdtempSync(join(tmpdir(), "specwright-workflow-")));
    const takes = (file: string): boolean => (NEEDED.test(file) || also?.test(file) === true) && !TESTS.test(file);
    await copyWorkspace({ root: projectRoot, folder: root, takes });
    // Without one here, a client's tests would take the next one in a folder above, whosever it is.
    writeFileSync(join(root, "vitest.config.ts"), "export default {};\n");
    const scratch = new ScratchRepository(root);
    await git(["init", "--quiet", "--initial-branch=main"], { root });
    scratch.commit("the factory");
    return scratch;
  }

  /** Runs one of the repository's npm scripts to its end. */
  npmRun(...words: string[]): Ended {
    const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", ...words], this.#settings());
    return { code: status, stdout, stderr };
  }

  /** Runs the built factory, as the npm scripts do, to its end. */
  factory(...words: string[]): Ended {
    const { status, stdout, stderr } = spawnSync(process.execPath, [this.#cli, ...words], this.#settings());
    return { code: status, stdout, stderr };
  }

  /** Starts the built factory. */
  startFactory(...words: string[]): ChildProcess {
    return spawn(process.execPath, [this.#cli, ...words], { cwd: this.root, stdio: ["ignore", "pipe", "pipe"] });
  }

  addProvider(name: string): Ended {
    return this.factory("new-provider", name);
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), "utf8");
  }

  edit(file: string, change: (text: string) => string): void {
    const before = this.read(file);
    const after = change(before);
    if (after === before) throw new Error(`${file} did not change`);
    writeFileSync(join(this.root, file), after);
  }

  /** Paths of the files that hold a pattern, those that git does not know yet included; a changelog is history. */
  filesWith(pattern: string): string[] {
    const words = ["grep", "--untracked", "-l", "-E", pattern, "--", ":!*CHANGELOG.md"];
    // git ends with 1 when it finds nothing.
    const { stdout } = spawnSync("git", words, { cwd: this.root, encoding: "utf8" });
    return stdout.split("\n").filter((file) => file !== "");
  }

  commit(message: string): void {
    this.git("add", "--all");
    this.git("commit", "--quiet", "--message", message);
  }

  git(...words: string[]): string {
    const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
    return execFileSync("git", [...identity, ...words], { cwd: this.root, encoding: "utf8" });
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  get #cli(): string {
    return join(this.root, "scripts/dist/cli.js");
  }

  #settings() {
    const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", TURBO_SCM_BASE: undefined, FORCE_COLOR: undefined };
    return { cwd: this.root, encoding: "utf8", env, maxBuffer: 1 << 28 } as const;
  }
}
