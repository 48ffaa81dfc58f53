import type { EmitInput } from "./emit-input.js";
import type { EmittedFile } from "./emitted-file.js";

const STANDALONE_OPTIONS = {
  target: "es2022",
  lib: ["es2023", "dom", "dom.iterable"],
  module: "nodenext",
  strict: true,
  declaration: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: true,
  types: [],
};

/** `tsconfig.json`: the editor's and the type-check's. Outside the workspace it stands alone. */
export function emitTsconfig(input: EmitInput): EmittedFile {
  const config =
    input.standalone === true
      ? { compilerOptions: { ...STANDALONE_OPTIONS, noEmit: true }, include: ["src"] }
      : { extends: "../../../tsconfig.base.json", compilerOptions: { noEmit: true }, include: ["src", "test"] };
  return { path: "tsconfig.json", text: print(config) };
}

/** `tsconfig.build.json`: makes `dist` from `src` alone. */
export function emitBuildTsconfig(input: EmitInput): EmittedFile {
  const output = { noEmit: false, rootDir: "src", outDir: "dist" };
  const config =
    input.standalone === true
      ? { extends: "./tsconfig.json", compilerOptions: output, include: ["src"] }
      : { extends: "../../../tsconfig.base.json", compilerOptions: { ...output, types: [] }, include: ["src"] };
  return { path: "tsconfig.build.json", text: print(config) };
}

/** Lists on one line: a list of libraries is read across. */
function print(config: unknown): string {
  const lists = /\[\s+([^[\]]*?)\s+\]/g;
  const text = JSON.stringify(config, null, 2).replace(
    lists,
    (_, items: string) => `[${items.replace(/,\s+/g, ", ")}]`,
  );
  return `${text}\n`;
}
