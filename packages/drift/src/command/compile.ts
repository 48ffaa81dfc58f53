import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { compileValidators } from "../compile/index.js";
import { isObject } from "../document.js";
import type { Compilation } from "./arguments.js";
import { UsageError } from "./usage-error.js";

/** Writes the module and its types. @throws UsageError when there is no such document */
export function writeValidators({ document, compile }: Compilation, folder: string): void {
  const { code, types } = compileValidators(readDocument(document, folder));
  const path = resolve(folder, compile);
  writeFileSync(path, code);
  writeFileSync(path.replace(/js$/u, "d.ts").replace(/\.md\.ts$/u, ".d.mts"), types);
}

function readDocument(file: string, folder: string): Readonly<Record<string, unknown>> {
  const path = resolve(folder, file);
  if (!existsSync(path)) throw new UsageError(`there is no ${file}`);
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new UsageError(`${file} is not JSON; give the openapi.json of a client package`);
  }
  if (!isObject(document) || !isObject(document.paths)) throw new UsageError(`${file} is no OpenAPI description`);
  return document;
}
