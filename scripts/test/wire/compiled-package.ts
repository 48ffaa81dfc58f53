import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect } from "vitest";
import { compilePackage } from "../../corpus/compile-package.js";
import { emit } from "../../emit/emit.js";
import { loadSpec } from "../../load/load-spec.js";
import { buildModel } from "../../model/build-model.js";
import type { Problem } from "../../problems/problem.js";
import { lastingFolder } from "../temporary-folder.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

export interface AnyCall extends Promise<unknown> {
  result(): Promise<{
    readonly ok: boolean;
    readonly status: unknown;
    readonly data?: unknown;
    readonly error?: unknown;
  }>;
}

/** A client whose types the test does not know: they are the compiler's to check. */
export type AnyClient = Readonly<Record<string, (input?: unknown, options?: unknown) => AnyCall>>;

export interface CompiledPackage {
  readonly folder: string;
  /** Problems that were named on the way, as `code pointer`. */
  readonly problems: readonly string[];
  /** Makes a client. */
  create(options: Readonly<Record<string, unknown>>): AnyClient;
  /** Type-checks a further file that uses the package by its name, `@specwright/wire`. */
  typeCheck(use: string): Promise<string>;
  remove(): void;
}

/**
 * Generates a package from a description, type-checks it strictly, and builds it.
 *
 * @param spec The description, or its text.
 */
export async function compiledPackage(spec: object | string): Promise<CompiledPackage> {
  const text = typeof spec === "string" ? spec : JSON.stringify(spec);
  const folder = lastingFolder({ "spec/openapi.yaml": text });
  const loaded = await loadSpec(join(folder, "spec", "openapi.yaml"), { workingDirectory: folder });
  const { model, problems } = buildModel(loaded.document, "wire");
  const all: readonly Problem[] = [...loaded.problems, ...problems];
  expect(all.filter((problem) => problem.severity === "error")).toEqual([]);
  for (const file of emit({ model, document: loaded.document, standalone: true })) {
    const path = join(folder, file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.text);
  }
  expect(await compilePackage(folder, { root: ROOT, timeout: 60_000 })).toBe("");
  const module = (await import(pathToFileURL(join(folder, "dist", "index.gen.js")).href)) as Record<string, unknown>;
  return {
    folder,
    problems: all.map(({ code, pointer }) => `${code} ${pointer}`),
    create: module.createWireClient as CompiledPackage["create"],
    async typeCheck(use) {
      mkdirSync(join(folder, "use"), { recursive: true });
      writeFileSync(join(folder, "use", "use.ts"), use);
      const paths = { "@specwright/wire": ["./src/index.gen.ts"] };
      return compilePackage(folder, { root: ROOT, timeout: 60_000, use: { include: ["src", "use"], paths } });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
