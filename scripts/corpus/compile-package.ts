import { execFile } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

/** Stricter than a package's own: an app may have any of these. */
const OPTIONS = {
  noEmit: false,
  rootDir: "src",
  outDir: "dist",
  skipLibCheck: false,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noPropertyAccessFromIndexSignature: true,
};

export interface CompileSettings {
  /** Root of the repository. */
  readonly root: string;
  /** Milliseconds after which the compiler is stopped. */
  readonly timeout: number;
  /** Files that use the package: everything is checked together and nothing is built. */
  readonly use?: { readonly include: readonly string[]; readonly paths: Readonly<Record<string, readonly string[]>> };
}

/**
 * Type-checks a generated package, its own declarations and the runtime's included, and builds it.
 *
 * @returns The compiler's messages; empty when there are none.
 */
export async function compilePackage(folder: string, { root, timeout, use }: CompileSettings): Promise<string> {
  const modules = join(folder, "node_modules", "@specwright");
  mkdirSync(modules, { recursive: true });
  const link = join(modules, "runtime");
  if (!existsSync(link)) symlinkSync(join(root, "packages", "runtime"), link, "dir");
  const config = join(folder, "tsconfig.corpus.json");
  const options = use === undefined ? OPTIONS : { ...OPTIONS, noEmit: true, rootDir: ".", paths: use.paths };
  const include = use?.include ?? ["src"];
  writeFileSync(config, JSON.stringify({ extends: "./tsconfig.json", compilerOptions: options, include }));
  const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
  try {
    await promisify(execFile)(process.execPath, [compiler, "-p", config], { timeout, maxBuffer: 64 * 1024 * 1024 });
    return "";
  } catch (error) {
    if (error instanceof Error && "stdout" in error) {
      const { stdout } = error as Error & { stdout: string };
      return stdout === "" ? error.message : stdout;
    }
    throw error;
  }
}
