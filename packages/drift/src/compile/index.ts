import { createRequire } from "node:module";
import { Ajv2020 } from "ajv/dist/2020.js";
import { child, isObject, type JsonObject } from "../document.js";
import { fingerprintOf } from "../validators.js";
import { type DescribedBody, listBodies } from "./list-bodies.js";
import { strictSchema } from "./strict-schema.js";

type Standalone = (ajv: Ajv2020, names: Readonly<Record<string, string>>) => string;

// The package has no types for the default export of this module that fit ES modules.
const standalone: Standalone = createRequire(import.meta.url)("ajv/dist/standalone").default;

/** A module and its types. */
export interface CompiledValidators {
  readonly code: string;
  readonly types: string;
}

const notice = "// Compiled by @specwright/drift from an OpenAPI description; do not edit.\n";

/**
 * A JavaScript module with a validator for each JSON body of each request and answer, made by Ajv ahead of time: it imports nothing and
 * evaluates nothing, so a content security policy has nothing to forbid. Give its export `validators` to `onDrift`, which then looks
 * closer only at bodies that do not pass.
 */
export function compileValidators(document: JsonObject): CompiledValidators {
  const ajv = new Ajv2020({
    strict: false,
    logger: false,
    messages: false,
    validateFormats: false,
    inlineRefs: false,
    // Longer lists would be compared by a function of the library.
    loopEnum: Number.POSITIVE_INFINITY,
    unicodeRegExp: true,
    // Descriptions are linted; compiling the schema of schemas takes longer than most of them.
    validateSchema: false,
    meta: false,
    code: { source: true, esm: true, optimize: 1 },
  });
  const schemas = child(child({ node: document, at: "" }, "components"), "schemas");
  const names = Object.keys(Object(schemas.node));
  const definitions = names.map((name) => [name, strictSchema(document, child(schemas, name), false)]);
  ajv.addSchema({ $id: "all", $defs: Object.fromEntries(definitions) });

  // Most failures of an API have one schema: one function for all of them.
  const functions = new Map<string, string>();
  const rows = listBodies(document).map((body): Row => {
    const strict = strictSchema(document, body.schema, true);
    const key = JSON.stringify(strict);
    const name = functions.get(key) ?? `v${functions.size}`;
    if (!functions.has(key)) ajv.addSchema({ $id: name, ...(isObject(strict) ? strict : { allOf: [strict] }) });
    functions.set(key, name);
    return { ...body, name };
  });
  const code = standalone(ajv, Object.fromEntries([...functions.values()].map((name) => [name, name])));
  if (/\brequire\(/u.test(code)) throw new Error("the compiled code would need a library");
  return { code: `${notice}${code}\n${table(rows, fingerprintOf(document))}`, types };
}

interface Row extends DescribedBody {
  /** Of the function. */
  readonly name: string;
}

/** Names of operations and media types come from elsewhere: computed keys, for `__proto__: v0` would set a prototype. */
function table(rows: readonly Row[], fingerprint: string): string {
  const requests = rows.filter(({ status }) => status === undefined);
  const answers = rows.filter(({ status }) => status !== undefined);
  const byType = (some: readonly Row[]) => some.map(({ mediaType, name }) => entry(mediaType, name));
  const answersOf = (some: readonly Row[]) =>
    grouped(some, ({ status = "" }) => status).map(([status, of]) => entry(status, object(byType(of))));
  return `export const validators = ${object([
    entry("fingerprint", JSON.stringify(fingerprint)),
    entry("requests", object(grouped(requests, operationOf).map(([name, of]) => entry(name, object(byType(of)))))),
    entry("answers", object(grouped(answers, operationOf).map(([name, of]) => entry(name, object(answersOf(of)))))),
  ])};\n`;
}

const operationOf = ({ operation }: Row): string => operation;

function grouped(rows: readonly Row[], keyOf: (row: Row) => string): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups];
}

function entry(key: string, value: string): string {
  return `[${JSON.stringify(key)}]:${value}`;
}

function object(entries: readonly string[]): string {
  return `{${entries.join(",")}}`;
}

const types = `${notice}type BodyValidators = Readonly<Record<string, (body: unknown) => boolean>>;
/** For \`onDrift\` of \`@specwright/drift\`. */
export declare const validators: {
  readonly fingerprint: string;
  readonly requests: Readonly<Record<string, BodyValidators>>;
  readonly answers: Readonly<Record<string, Readonly<Record<string, BodyValidators>>>>;
};
`;
