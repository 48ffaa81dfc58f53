import { createRequire } from "node:module";
import type { GlobalContext } from "openapi-typescript";
import { referenceSegments, referenceTo } from "../local-reference.js";
import { compilerForLibrary } from "./type-factory.js";
import type { TypeTree } from "./type-tree.js";

export type { GlobalContext } from "openapi-typescript";

export interface TransformOptions {
  readonly ctx: GlobalContext;
}

/** What is used of openapi-typescript, which makes trees of ours: see {@link loadLibrary}. */
export interface Library {
  readonly FALSE: TypeTree;
  readonly NEVER: TypeTree;
  readonly NULL: TypeTree;
  readonly NUMBER: TypeTree;
  readonly STRING: TypeTree;
  readonly TRUE: TypeTree;
  readonly UNDEFINED: TypeTree;
  injectOperationObject(name: string, operation: unknown, options: TransformOptions): void;
  resolveRef(document: unknown, reference: string, options: { readonly silent: boolean }): never;
  transformPathItemObject(item: unknown, options: TransformOptions): TypeTree;
  transformSchema(document: unknown, context: GlobalContext): readonly TypeTree[];
  transformSchemaObject(schema: unknown, options: TransformOptions): TypeTree;
  tsUnion(types: readonly TypeTree[]): TypeTree;
}

/** Modules that openapi-typescript gets in place of its own dependencies while it is loaded. */
const SUBSTITUTES: Readonly<Record<string, unknown>> = {
  typescript: compilerForLibrary,
  "@redocly/openapi-core/lib/ref-utils.js": {
    escapePointer: (segment: string) => segment.replaceAll("~", "~0").replaceAll("/", "~1"),
    parseRef: (reference: string) => ({
      pointer: (referenceSegments(reference) ?? []).filter((segment) => segment !== ""),
    }),
  },
  // Colours of its messages, which are switched off, and names of aliases that we do not ask for.
  "ansi-colors": {},
  "change-case": {},
  "supports-color": {},
};

const require = createRequire(import.meta.url);
const FOLDER = "openapi-typescript/dist";

/**
 * openapi-typescript without what surrounds it: the linter and bundler, which its main entry would load, and the compiler,
 * whose factory and printer cost half of a run (docs/decisions/2026-11-23-types-are-printed-without-the-compiler.md).
 *
 * One of its functions is replaced, too: it joins names into pointers for every node and decodes them again at the next; a
 * path or property with a `%` crashes there. Nothing that we ask for reads these pointers, but for the one that names an operation.
 */
export function loadLibrary(): Library {
  return withSubstitutes(() => {
    const utilities: Pick<Library, "resolveRef"> & {
      createRef(parts: readonly (string | number | undefined | null)[]): string;
    } = require(`${FOLDER}/lib/utils.cjs`);
    utilities.createRef = ([root, name]) => (root === "operations" ? referenceTo(["operations", String(name)]) : "");
    return {
      ...require(`${FOLDER}/lib/ts.cjs`),
      resolveRef: utilities.resolveRef,
      transformSchema: require(`${FOLDER}/transform/index.cjs`),
      injectOperationObject: require(`${FOLDER}/transform/operation-object.cjs`).injectOperationObject,
      transformPathItemObject: require(`${FOLDER}/transform/path-item-object.cjs`),
      transformSchemaObject: require(`${FOLDER}/transform/schema-object.cjs`).default,
    } as Library;
  });
}

let loaded: Library | undefined;

/** Everybody else in this process who asks for these modules gets the real ones. */
function withSubstitutes(load: () => Library): Library {
  if (loaded !== undefined) {
    return loaded;
  }
  const requireFromLibrary = createRequire(require.resolve(`${FOLDER}/lib/ts.cjs`));
  const folder = requireFromLibrary.resolve("./ts.cjs").slice(0, -"lib/ts.cjs".length);
  const substitutes = Object.entries(SUBSTITUTES).map(([name, exports]) => {
    const id = requireFromLibrary.resolve(name);
    return [id, { id, filename: id, loaded: true, exports } as NodeJS.Module] as const;
  });
  const isOurs = (id: string): boolean => id.startsWith(folder) || substitutes.some(([own]) => own === id);
  const others = Object.entries(require.cache).filter(([id]) => isOurs(id));
  const forget = (): void => {
    for (const id of Object.keys(require.cache).filter(isOurs)) {
      delete require.cache[id];
    }
  };
  forget();
  Object.assign(require.cache, Object.fromEntries(substitutes));
  try {
    loaded = load();
    return loaded;
  } finally {
    forget();
    Object.assign(require.cache, Object.fromEntries(others));
  }
}
