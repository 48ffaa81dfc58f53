import { InputError } from "../problems/input-error.js";
import { findJsonError } from "./json-error.js";
import { measureJson } from "./json-keys.js";
import { LIMITS } from "./limits.js";
import { parseYaml } from "./parse-yaml.js";
import { positionAt, problemIn, type SourceFile } from "./source-file.js";

/**
 * Parses a file's text once. JSON takes the engine's own parser, which is five times as fast as a YAML parser on it;
 * whatever it does not settle (an error to locate, a key that stands twice) goes through the YAML parser, of which JSON is a subset.
 *
 * @throws InputError with file, line and column.
 */
export function parseText(file: {
  readonly address: string;
  readonly name: string;
  readonly text: string;
}): SourceFile {
  const { text } = file;
  if (/^\s*[{[]/.test(text)) {
    const value = parseCleanJson(text);
    if (value !== undefined) {
      return { ...file, format: "json", value };
    }
  }
  const value = parseYaml(text, file.name);
  if (/\.json$/i.test(file.address) && !isJson(text)) {
    // YAML forgives what JSON does not, but a file that calls itself JSON is read by other tools as well.
    const { offset, expected } = findJsonError(text);
    const place = positionAt(text, offset);
    throw new InputError([
      problemIn(file.name, { code: "syntax", message: `The file is not valid JSON: expected ${expected}.`, ...place }),
    ]);
  }
  if (value === undefined || value === null) {
    const problem = { code: "empty-file", severity: "error" as const, message: "The file is empty." };
    throw new InputError([{ ...problem, location: { file: file.name, line: 1, column: 1 } }]);
  }
  return { ...file, format: "yaml", value };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) {
      return false;
    }
    throw error;
  }
}

/** The value; undefined when the text is not JSON, too deep, or has a duplicate key. */
function parseCleanJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) {
      return undefined;
    }
    throw error;
  }
  const measured = measureJson(text, value);
  return measured.depth <= LIMITS.depth && !measured.duplicateKeys ? value : undefined;
}
