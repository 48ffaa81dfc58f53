import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { EmittedFile } from "../../emit/emitted-file.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** A package on disk whose imports of the runtime and of itself resolve, as in an app that has installed it. */
export interface PackageFolder {
  readonly path: string;
  add(path: string, text: string): Promise<void>;
  /** Type-checks all of it strictly, declarations included; the messages, empty when there are none. */
  typeCheck(...options: string[]): Promise<string>;
  remove(): Promise<void>;
}

const CONFIG = {
  compilerOptions: {
    target: "es2022",
    lib: ["es2023", "dom", "dom.iterable"],
    module: "nodenext",
    strict: true,
    declaration: true,
    noEmit: true,
    skipLibCheck: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    types: [],
  },
  include: ["src", "use"],
};

export async function packageFolder(files: readonly EmittedFile[], name = "@specwright/toy"): Promise<PackageFolder> {
  const path = await mkdtemp(join(tmpdir(), "specwright-emit-"));
  const add = async (name: string, text: string) => {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), text);
  };
  for (const file of files) {
    await add(file.path, file.text);
  }
  const paths = { [name]: ["./src/index.gen.ts"], [`${name}/schemas`]: ["./src/schemas.gen.ts"] };
  await add("check.json", JSON.stringify({ ...CONFIG, compilerOptions: { ...CONFIG.compilerOptions, paths } }));
  await mkdir(join(path, "node_modules/@specwright"), { recursive: true });
  await symlink(join(ROOT, "packages/runtime"), join(path, "node_modules/@specwright/runtime"), "dir");
  return {
    path,
    add,
    typeCheck: (...options) => compile(join(path, "check.json"), options),
    remove: () => rm(path, { recursive: true }),
  };
}

async function compile(config: string, options: readonly string[]): Promise<string> {
  const compiler = join(ROOT, "node_modules/typescript/bin/tsc");
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [compiler, "-p", config, ...options]);
    return stdout;
  } catch (error) {
    if (error instanceof Error && "stdout" in error) {
      return String(error.stdout);
    }
    throw error;
  }
}
