import { parseArgs } from "node:util";
import { UsageError } from "../problems/usage-error.js";

const FORMATS = ["text", "json", "markdown"] as const;

export interface DiffArguments {
  readonly providers: readonly string[];
  readonly base: string | undefined;
  readonly format: (typeof FORMATS)[number];
  readonly isHelp: boolean;
}

/** @throws UsageError for an option that there is not, or a value that it does not take. */
export function diffArguments(words: readonly string[]): DiffArguments {
  const { values, positionals } = parse(words);
  const format = FORMATS.find((name) => name === (values.format ?? "text"));
  if (!format) throw new UsageError(`--format takes ${FORMATS.join(", ")}, not "${values.format}"`);
  return { providers: positionals, base: values.base, format, isHelp: values.help === true };
}

function parse(words: readonly string[]) {
  const options = {
    base: { type: "string" },
    format: { type: "string" },
    help: { type: "boolean", short: "h" },
  } as const;
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
