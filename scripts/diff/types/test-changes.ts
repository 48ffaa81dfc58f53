import { relative } from "node:path";
import type ts from "typescript";
import type { Change } from "../change.js";
import { testFiles } from "./client-sources.js";
import { compiler, createProgram } from "./compiler.js";
import type { ClientPair } from "./type-changes.js";

/**
 * Compiles the tests of before against today's clients: they are callers that are known to have compiled.
 * An error that they had already with the client of before does not count.
 */
export function testChanges(settings: {
  readonly root: string;
  readonly baseFolder: string;
  readonly pairs: readonly ClientPair[];
}): Map<string, Change[]> {
  const { root, baseFolder, pairs } = settings;
  const changes = new Map<string, Change[]>();
  const tested = pairs.filter(({ before }) => testFiles(before.folder).length > 0);
  if (tested.length === 0) return changes;
  const now = errorsOf(root, tested, "now");
  if (now.length === 0) return changes;
  const before = new Set(errorsOf(root, tested, "before").map(identity));
  for (const error of now.filter((each) => !before.has(identity(each)))) {
    const { pair } = error;
    const known = changes.get(pair.now.packageName) ?? [];
    changes.set(pair.now.packageName, [...known, toChange(error, baseFolder)]);
  }
  return changes;
}

interface TestError {
  readonly pair: ClientPair;
  readonly file: string;
  readonly diagnostic: ts.Diagnostic;
}

function errorsOf(root: string, pairs: readonly ClientPair[], side: "before" | "now"): TestError[] {
  const files = pairs.flatMap((pair) => testFiles(pair.before.folder).map((file) => ({ pair, file })));
  const packages = Object.fromEntries(pairs.map((pair) => [pair.now.packageName, pair[side].entry]));
  const program = createProgram({ root, files: files.map(({ file }) => file), packages });
  return files.flatMap(({ pair, file }) =>
    program.getSemanticDiagnostics(program.getSourceFile(file)).map((diagnostic) => ({ pair, file, diagnostic })),
  );
}

function identity({ file, diagnostic }: TestError): string {
  return `${file}:${diagnostic.start}:${diagnostic.code}`;
}

function toChange({ file, diagnostic }: TestError, baseFolder: string): Change {
  const text = compiler().flattenDiagnosticMessageText(diagnostic.messageText, "\n").split("\n")[0] ?? "";
  const place = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
  return {
    level: "tests",
    rating: "major",
    operations: [],
    field: "",
    message: `A test of before no longer compiles (TS${diagnostic.code}): ${text}`,
    place: {
      file: relative(baseFolder, file).replaceAll("\\", "/"),
      line: (place?.line ?? 0) + 1,
      column: (place?.character ?? 0) + 1,
      side: "base",
    },
  };
}
