import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type ts from "typescript";

export type Compiler = typeof ts;

let loaded: Compiler | undefined;

/** TypeScript with its programming interface. Loaded when first used: a comparison without type changes does not pay for it. */
export function compiler(): Compiler {
  loaded ??= createRequire(import.meta.url)("typescript") as Compiler;
  return loaded;
}

/**
 * One program over many entry files.
 * @param settings.packages Package name to the source file that stands for it, so that nothing has to be built first.
 */
export function createProgram(settings: {
  readonly root: string;
  readonly files: readonly string[];
  readonly packages?: Readonly<Record<string, string>>;
}): ts.Program {
  const { root, files, packages = {} } = settings;
  const typescript = compiler();
  const paths = Object.fromEntries(Object.entries(packages).map(([name, file]) => [name, [file]]));
  const options: ts.CompilerOptions = {
    ...baseOptions(root),
    noEmit: true,
    declaration: false,
    composite: false,
    incremental: false,
    skipLibCheck: true,
    resolveJsonModule: true,
    paths,
  };
  return typescript.createProgram({ rootNames: [...files], options, host: hostWithCache(options) });
}

/** Parsed declarations of installed packages, the platform's among them: most of a program, and the same in each. */
const installed = new Map<string, ts.SourceFile>();

function hostWithCache(options: ts.CompilerOptions): ts.CompilerHost {
  const host = compiler().createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (file, ...rest) => {
    if (!/\/node_modules\/.*\.d\.[mc]?ts$/.test(file)) return getSourceFile.call(host, file, ...rest);
    const source = installed.get(file) ?? getSourceFile.call(host, file, ...rest);
    if (source) installed.set(file, source);
    return source;
  };
  return host;
}

function baseOptions(root: string): ts.CompilerOptions {
  const typescript = compiler();
  const file = join(root, "tsconfig.base.json");
  const text = existsSync(file)
    ? readFileSync(file, "utf8")
    : '{"compilerOptions":{"strict":true,"module":"nodenext"}}';
  const { config } = typescript.parseConfigFileTextToJson(file, text) as { config?: { compilerOptions?: object } };
  return typescript.convertCompilerOptionsFromJson(config?.compilerOptions ?? {}, root).options;
}
