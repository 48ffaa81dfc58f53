import { parseArgs } from "node:util";

export const help = `Usage: npm run drift -- <provider> (--from FILE | --live) [options]

Compares what a service answered with specs/<provider>/openapi.yaml and proposes a change of that file, for a person to review.

  --from FILE        a recording: a HAR (HTTP Archive), or a report of differences as JSON; may be given several times
  --live             calls the service: each GET operation that needs no input, and those that the settings give input for
  --config FILE      settings for --live: { "options": { … }, "input": { "<operation>": { … } } }
  --write            changes openapi.yaml instead of printing the change
  --accept           writes the differences to specs/<provider>/drift-baseline.json, where known ones stay quiet
  --compile FILE     writes a module with precompiled validators for onDrift, and compares nothing
  --json             prints the differences as a report, and no change
  --help             shows this text

Prints the proposed change to stdout and the differences to stderr. No observed value is printed or written, except codes of open lists.
Exit codes: 0 nothing differs, 1 something does, 2 wrong use.
`;

/** The command was called in a way it cannot be. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export interface Arguments {
  readonly provider: string;
  readonly from: readonly string[];
  readonly live: boolean;
  readonly config: string | undefined;
  readonly write: boolean;
  readonly accept: boolean;
  readonly json: boolean;
  /** File to write, instead of comparing. */
  readonly compile: string | undefined;
}

/** @throws UsageError for wrong use */
export function readArguments(commandLine: readonly string[]): Arguments | "help" {
  const { values, positionals } = parse(commandLine);
  if (values.help) return "help";
  const [provider, ...others] = positionals;
  if (provider === undefined || others.length > 0) throw new UsageError("name one provider");
  if (!/^[a-z][a-z0-9-]*$/u.test(provider)) throw new UsageError(`"${provider}" is no provider's name`);
  if (values.from.length === 0 && !values.live && values.compile === undefined)
    throw new UsageError("give a recording with --from FILE, or --live");
  return { ...values, config: values.config, compile: values.compile, provider };
}

function parse(commandLine: readonly string[]) {
  const flag = { type: "boolean", default: false } as const;
  try {
    return parseArgs({
      args: [...commandLine],
      allowPositionals: true,
      options: {
        from: { type: "string", multiple: true, default: [] as string[] },
        config: { type: "string" },
        compile: { type: "string" },
        live: flag,
        write: flag,
        accept: flag,
        json: flag,
        help: { ...flag, short: "h" },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
