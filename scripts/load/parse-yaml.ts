import { JSON_SCHEMA, load, types, YAMLException } from "js-yaml";
import { InputError } from "../problems/input-error.js";
import { expandedSize } from "./expanded-size.js";
import { LIMITS } from "./limits.js";
import { positionAt, problemIn } from "./source-file.js";

/** What OpenAPI asks for (§4.4, "Format": JSON schema of YAML 1.2) and the merge key, which many files use. */
const SCHEMA = JSON_SCHEMA.extend({ implicit: [types.merge] });

const ALIAS = /(?:^|[\s,[{:-])\*[^\s*]/m;
/** No alias without one; a lone asterisk is common in texts. */
const ANCHOR = /(?:^|[\s,[{:-])&[^\s&]/m;
const TOO_DEEP = { code: "too-deep", message: `More than ${LIMITS.depth} collections stand inside one another.` };

/**
 * Parses YAML 1.2 with the types of JSON only; tags, duplicate keys and further documents are refused.
 *
 * @throws InputError with file, line and column: not YAML, too deep, or aliases that multiply beyond any real file.
 */
export function parseYaml(text: string, name: string): unknown {
  let value: unknown;
  try {
    value = load(text, { schema: SCHEMA, maxDepth: LIMITS.depth });
    if (ALIAS.test(text) && ANCHOR.test(text)) {
      checkAliases(value, text, name);
    }
  } catch (error) {
    if (error instanceof YAMLException) {
      throw new InputError([problemIn(name, describe(error, text))]);
    }
    if (error instanceof RangeError) {
      throw new InputError([problemIn(name, { ...TOO_DEEP, line: 1, column: 1 })]);
    }
    throw error;
  }
  return value;
}

function checkAliases(value: unknown, text: string, name: string): void {
  const { size, depth, distinct, circular } = expandedSize(value);
  const place = { line: positionAt(text, text.search(ALIAS)).line, column: 1 };
  if (depth > LIMITS.depth) {
    throw new InputError([problemIn(name, { ...TOO_DEEP, ...place })]);
  }
  if (circular) {
    throw new InputError([
      problemIn(name, { code: "circular-alias", message: "An alias stands inside the value that it names.", ...place }),
    ]);
  }
  if (size > LIMITS.aliasedValues + distinct * LIMITS.aliasFactor) {
    const message = `Written out, the aliases of this file make it about ${size.toPrecision(1)} values.`;
    throw new InputError([
      problemIn(name, {
        code: "alias-bomb",
        message,
        help: "Use `$ref` to `components` instead of YAML aliases.",
        ...place,
      }),
    ]);
  }
}

function describe(error: YAMLException, text: string): { code: string; message: string; line: number; column: number } {
  const line = (error.mark?.line ?? 0) + 1;
  const column = (error.mark?.column ?? 0) + 1;
  const { reason } = error;
  if (reason.includes("duplicated mapping key")) {
    return {
      code: "duplicate-key",
      message: `The key ${keyAt(text, line, column)} stands twice in one object.`,
      line,
      column,
    };
  }
  if (reason.includes("unknown tag") || reason.includes("cannot resolve a node with")) {
    const tag =
      text
        .split("\n", line)
        [line - 1]?.slice(0, column)
        .search(/!\S*\s*\S*\s*$/) ?? -1;
    return {
      code: "yaml-tag",
      message: `A YAML tag is not allowed: ${reason}.`,
      line,
      column: tag === -1 ? column : tag + 1,
    };
  }
  if (reason.includes("maxDepth")) {
    return { ...TOO_DEEP, line, column };
  }
  if (reason.includes("expected a single document")) {
    return {
      code: "several-documents",
      message: "The file holds several YAML documents.",
      line: secondDocument(text),
      column: 1,
    };
  }
  return { code: "syntax", message: `The file is not valid YAML or JSON: ${reason}.`, line, column };
}

function keyAt(text: string, line: number, column: number): string {
  const rest = text.split("\n", line)[line - 1]?.slice(column - 1) ?? "";
  const key = /^(?:"[^"]*"|'[^']*'|[^:\s]+)/.exec(rest)?.[0] ?? "";
  return key === "" ? "" : `\`${key}\``;
}

function secondDocument(text: string): number {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => !/^(\s*(#.*)?|%.*|---.*)\r?$/.test(line));
  const index = lines.findIndex((line, number) => number > first && line.startsWith("---"));
  return index === -1 ? 1 : index + 1;
}
