import { toPointer } from "../load/pointer.js";
import type { RenamedName } from "../model/model.js";
import { operationNames } from "./client/operation-names.js";
import type { EmitInput } from "./emit-input.js";
import type { EmittedFile } from "./emitted-file.js";
import { IdentifierTable } from "./escape/identifiers.js";
import { typeIndex } from "./escape/key.js";
import { generatedHeader } from "./generated-header.js";

/** Names of the entry that a schema's alias must not take. */
const ENTRY_NAMES = [
  "AbortError",
  "ApiError",
  "CallOptions",
  "DecodeError",
  "NetworkError",
  "ResponseError",
  "TimeoutError",
];

/** What OpenAPI allows as a component's name; any other is reached by its quoted key alone. */
const COMPONENT_NAME = /^[A-Za-z0-9._-]+$/;

/** `src/models.gen.ts`: each component schema under a name of its own, so that an app can write `User`. */
export function emitModels(input: EmitInput, requestNames: ReadonlyMap<string, string>): EmittedFile {
  const lines = [...modelNames(input, requestNames)].map(
    ([schema, name]) => `export type ${name} = components["schemas"]${typeIndex(schema)};\n`,
  );
  const text =
    lines.length === 0 ? "export type {};\n" : `import type { components } from "./types.gen.js";\n\n${lines.join("")}`;
  return { path: "src/models.gen.ts", text: generatedHeader(input) + text };
}

/** Schemas whose type is called otherwise than the description calls them. */
export function renamedModels(input: EmitInput, requestNames: ReadonlyMap<string, string>): readonly RenamedName[] {
  const declared = new Set(input.model.schemaNames);
  return [...modelNames(input, requestNames)].flatMap(([from, to]) =>
    from === to || !declared.has(from)
      ? []
      : [{ kind: "schema", from, to, pointer: toPointer(["components", "schemas", from]) }],
  );
}

/** Alias of each component schema; a name that is a good identifier as it stands goes before one that is made from text. */
export function modelNames(
  { model }: EmitInput,
  requestNames: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const taken = [`${model.typeName}Client`, `${model.typeName}ClientOptions`, ...ENTRY_NAMES];
  for (const names of operationNames(model).values()) {
    taken.push(names.input, names.data, names.result, names.error);
  }
  const table = new IdentifierTable(taken);
  const schemas = model.schemaNames.flatMap((name) => [
    name,
    ...(requestNames.has(name) ? [requestNames.get(name) ?? name] : []),
  ]);
  const usable = schemas.filter((name) => COMPONENT_NAME.test(name));
  const exact = usable.filter((name) => /^[A-Z][A-Za-z0-9]*$/.test(name));
  const aliases = new Map<string, string>();
  for (const name of [...exact, ...usable]) {
    if (!aliases.has(name)) {
      aliases.set(name, table.take(name));
    }
  }
  return new Map(usable.map((name) => [name, aliases.get(name) ?? name]));
}
