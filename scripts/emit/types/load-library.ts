import { createRequire } from "node:module";
import type * as OpenapiTypescript from "openapi-typescript";
import { referenceTo } from "../local-reference.js";

type Whole = typeof OpenapiTypescript;

/** What is used of openapi-typescript. */
export type Library = Pick<
  Whole,
  | "astToString"
  | "FALSE"
  | "injectOperationObject"
  | "NEVER"
  | "NULL"
  | "NUMBER"
  | "resolveRef"
  | "STRING"
  | "TRUE"
  | "transformPathItemObject"
  | "transformSchema"
  | "transformSchemaObject"
  | "tsUnion"
  | "UNDEFINED"
>;

// Through CommonJS: as an ES module Node would first read the whole compiler for its export names (0.5 s).
const require = createRequire(import.meta.url);

/**
 * The parts of openapi-typescript that print, with one function replaced. Its main entry would load the linter and bundler
 * too, a quarter of a short run. The function joins names into pointers for every node and decodes them again at the next:
 * a path or property with a `%` crashes there, and a sixth of the time goes there. Nothing that we ask for reads these
 * pointers, but for the one that names an operation.
 */
export function loadLibrary(): Library {
  const utilities: Pick<Whole, "resolveRef"> & {
    createRef(parts: readonly (string | number | undefined | null)[]): string;
  } = require("openapi-typescript/dist/lib/utils.cjs");
  utilities.createRef = ([root, name]) => (root === "operations" ? referenceTo(["operations", String(name)]) : "");
  return {
    ...require("openapi-typescript/dist/lib/ts.cjs"),
    resolveRef: utilities.resolveRef,
    transformSchema: require("openapi-typescript/dist/transform/index.cjs"),
    injectOperationObject: require("openapi-typescript/dist/transform/operation-object.cjs").injectOperationObject,
    transformPathItemObject: require("openapi-typescript/dist/transform/path-item-object.cjs"),
    transformSchemaObject: require("openapi-typescript/dist/transform/schema-object.cjs").default,
  } as Library;
}
