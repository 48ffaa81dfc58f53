import { createRequire } from "node:module";
import { Ajv2020 } from "ajv/dist/2020.js";
import { child, follow, isObject, type JsonObject, type Place } from "../document.js";
import { listOperations } from "../operations.js";
import { strictSchema } from "./strict-schema.js";

type Standalone = (ajv: Ajv2020, names: Readonly<Record<string, string>>) => string;

// The package has no types for the default export of this module that fit ES modules.
const standalone: Standalone = createRequire(import.meta.url)("ajv/dist/standalone").default;

interface Body {
  readonly operation: string;
  readonly status: string;
  readonly mediaType: string;
  readonly schema: Place;
}

/**
 * A JavaScript module with a validator for each JSON body of each answer, made by Ajv ahead of time: it imports nothing and evaluates
 * nothing, so a content security policy has nothing to forbid. Give its export `validators` to `onDrift`, which then looks closer
 * only at bodies that do not pass.
 */
export function compileValidators(document: JsonObject): string {
  const ajv = new Ajv2020({
    strict: false,
    logger: false,
    messages: false,
    validateFormats: false,
    inlineRefs: false,
    unicodeRegExp: true,
    code: { source: true, esm: true, optimize: 2 },
  });
  const schemas = child(child({ node: document, at: "" }, "components"), "schemas");
  const names = Object.keys(Object(schemas.node));
  const definitions = names.map((name) => [name, strictSchema(document, child(schemas, name), false)]);
  ajv.addSchema({ $id: "all", $defs: Object.fromEntries(definitions) });
  const bodies = listBodies(document);
  bodies.forEach(({ schema }, index) => {
    const strict = strictSchema(document, schema, true);
    ajv.addSchema({ $id: `v${index}`, ...(isObject(strict) ? strict : { allOf: [strict] }) });
  });
  const code = standalone(ajv, Object.fromEntries(bodies.map((_, index) => [`v${index}`, `v${index}`])));
  if (/\brequire\(/u.test(code)) throw new Error("the compiled code would need a library");
  return `// compiled by \`npm run drift\` from an OpenAPI description; do not edit\n${code}\n${table(bodies)}`;
}

function listBodies(document: JsonObject): Body[] {
  return listOperations(document).flatMap(({ name, place }) => {
    const responses = child(place, "responses");
    return Object.keys(Object(responses.node)).flatMap((status) => {
      const content = child(follow(document, child(responses, status)), "content");
      return Object.keys(Object(content.node))
        .filter((mediaType) => /[/+]json\b/iu.test(mediaType))
        .map((mediaType) => ({
          operation: name,
          status,
          mediaType,
          schema: child(child(content, mediaType), "schema"),
        }))
        .filter(({ schema }) => schema.node !== undefined);
    });
  });
}

function table(bodies: readonly Body[]): string {
  const entries = bodies.map(({ operation, status, mediaType }, index) => {
    const keys = [operation, status, mediaType].map((key) => JSON.stringify(key)).join(", ");
    return `  [${keys}, v${index}],`;
  });
  return `export const validators = Object.create(null);
for (const [operation, status, type, validate] of [
${entries.join("\n")}
]) {
  validators[operation] ??= Object.create(null);
  validators[operation][status] ??= Object.create(null);
  validators[operation][status][type] = validate;
}
`;
}
