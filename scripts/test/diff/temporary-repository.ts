import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), "../../..");

/** A git repository of its own, with this project's installed packages. */
export class TemporaryRepository {
  readonly root = mkdtempSync(join(tmpdir(), "specwright-repository-"));

  /** @param files Texts by path; they become the first commit of `main`. */
  constructor(files: Readonly<Record<string, string>>) {
    onTestFinished(() => rmSync(this.root, { recursive: true, force: true }));
    symlinkSync(join(projectRoot, "node_modules"), join(this.root, "node_modules"));
    this.git("init", "--quiet", "--initial-branch=main");
    this.write({ ".gitignore": "node_modules\n.cache/\n", "tsconfig.base.json": baseConfiguration(), ...files });
    this.commit("first");
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, file)), { recursive: true });
      writeFileSync(join(this.root, file), text);
    }
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), "utf8");
  }

  replace(file: string, from: string, to: string): void {
    const text = this.read(file);
    if (!text.includes(from)) throw new Error(`${file} has no text ${JSON.stringify(from)}`);
    this.write({ [file]: text.replace(from, to) });
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true });
  }

  list(folder: string): string[] {
    return readdirSync(join(this.root, folder)).sort();
  }

  commit(message: string): void {
    this.git("add", "--all");
    this.git("commit", "--quiet", "--allow-empty", "--message", message);
  }

  git(...words: string[]): string {
    const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
    return execFileSync("git", [...identity, ...words], { cwd: this.root, encoding: "utf8" });
  }
}

function baseConfiguration(): string {
  return readFileSync(join(projectRoot, "tsconfig.base.json"), "utf8");
}

/** Runs a verb in a repository and keeps what it printed. */
export async function runVerb(
  verb: (
    words: readonly string[],
    io: { root: string; stdout: (text: string) => void; stderr: (text: string) => void },
  ) => Promise<number>,
  repository: TemporaryRepository,
  words: readonly string[] = [],
): Promise<{ code: number; stdout: string; stderr: string }> {
  let stdout = "";
  let stderr = "";
  const code = await verb(words, {
    root: repository.root,
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
  });
  return { code, stdout, stderr };
}
