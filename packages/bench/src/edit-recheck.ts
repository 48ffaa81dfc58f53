import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { peers } from "./paths.js";
import { median } from "./statistics.js";

const EDITS = 20;
/** Edits at the start that do not count: the engine compiles the compiler meanwhile. */
const WARM_UP = 5;

/** What is used of the compiler, which is the peers' own: the workspace's has no language service for JavaScript programs. */
interface Compiler {
  readonly sys: { readonly fileExists: unknown; readonly readFile: unknown; readonly readDirectory: unknown };
  readonly ScriptSnapshot: { fromString(text: string): unknown };
  readConfigFile(file: string, read: unknown): { readonly config: unknown };
  parseJsonConfigFileContent(config: unknown, host: unknown, folder: string): { readonly options: unknown };
  getDefaultLibFilePath(options: unknown): string;
  createLanguageService(host: unknown): { getSemanticDiagnostics(file: string): readonly unknown[] };
}

/**
 * Milliseconds of CPU until an editor knows again what is wrong in `consumer.ts` of a folder, after one line of it has changed:
 * the median of some edits, the program being read already.
 */
export function editRecheck(folder: string): number {
  const compiler: Compiler = createRequire(import.meta.url)(join(peers, "node_modules/typescript"));
  const consumer = join(folder, "consumer.ts");
  const { config } = compiler.readConfigFile(join(folder, "tsconfig.json"), compiler.sys.readFile);
  const { options } = compiler.parseJsonConfigFileContent(config, compiler.sys, folder);
  const code = readFileSync(consumer, "utf8");
  let edits = 0;
  const service = compiler.createLanguageService({
    getCompilationSettings: () => options,
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: (settings: unknown) => compiler.getDefaultLibFilePath(settings),
    getScriptFileNames: () => [consumer],
    getScriptVersion: (file: string) => (file === consumer ? String(edits) : "0"),
    getScriptSnapshot: (file: string) => {
      const text = file === consumer ? `${code}\nexport const edited = ${edits};\n` : readIfThere(file);
      return text === undefined ? undefined : compiler.ScriptSnapshot.fromString(text);
    },
    fileExists: compiler.sys.fileExists,
    readFile: compiler.sys.readFile,
    readDirectory: compiler.sys.readDirectory,
  });
  service.getSemanticDiagnostics(consumer);
  const samples: number[] = [];
  while (edits < EDITS) {
    edits += 1;
    const before = process.cpuUsage();
    const problems = service.getSemanticDiagnostics(consumer);
    const { user, system } = process.cpuUsage(before);
    if (problems.length > 0) {
      throw new Error(`${consumer} does not compile.`);
    }
    samples.push((user + system) / 1000);
  }
  return median(samples.slice(WARM_UP));
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error) {
      return undefined;
    }
    throw error;
  }
}
