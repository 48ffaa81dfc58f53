import { parseArgs } from "node:util";
import { UsageError } from "./usage-error.js";

export const help = `Usage: npm run drift -- <provider> (--from FILE | --live) [options]
       npx @specwright/drift --document FILE --compile FILE

Compares what a service answered with specs/<provider>/openapi.yaml and proposes a change of that file, for a person to review.

  --from FILE        a recording: a HAR (HTTP Archive), or a report of differences as JSON; may be given several times
  --live             calls the service through its client: each GET operation for which no path, query or cookie parameter is
                     required or for which the settings hold input; others only when the settings name them under "also"
  --spec FILE        another description than specs/<provider>/openapi.yaml: OpenAPI 3.1 or 3.2 as YAML or JSON; its baseline stands
                     beside it, and only --live needs the provider's name
  --config FILE      settings for --live: { "options": { … }, "input": { "<operation>": { … } }, "also": ["<operation>"] }
  --write            changes openapi.yaml instead of printing the change
  --accept           writes the differences to specs/<provider>/drift-baseline.json, where known ones stay quiet
  --compile FILE     writes a module with precompiled validators for onDrift, and its types beside it, and compares nothing
  --document FILE    what they are compiled from: the openapi.json that a client package exports
  --json             prints the differences as a report, and no change
  --help             shows this text

Prints the proposed change to stdout and the differences to stderr. No observed value is printed or written, except codes of open lists.
Exit codes: 0 nothing differs, 1 something does, 2 wrong use.
`;

export interface Arguments {
  /** Absent: a description was named, and nothing is called. */
  readonly provider: string | undefined;
  /** File of the description. */
  readonly spec: string;
  readonly from: readonly string[];
  readonly live: boolean;
  readonly config: string | undefined;
  readonly write: boolean;
  readonly accept: boolean;
  readonly json: boolean;
}

/** Validators to be written, instead of a comparison. */
export interface Compilation {
  /** `openapi.json`. */
  readonly document: string;
  /** `validators.js`. */
  readonly compile: string;
}

/** @throws UsageError for wrong use */
export function readArguments(commandLine: readonly string[]): Arguments | Compilation | "help" {
  const { values, positionals } = parse(commandLine);
  if (values.help) return "help";
  const { compile, document, ...given } = values;
  if (compile !== undefined || document !== undefined) {
    if (compile === undefined || document === undefined) throw new UsageError("--compile and --document go together");
    if (positionals.length > 0) throw new UsageError("--compile takes no provider; its description is --document");
    if (!/\.m?js$/u.test(compile)) throw new UsageError("--compile writes a JavaScript module: name it *.js");
    return { compile, document };
  }
  const [provider, ...others] = positionals;
  if (others.length > 0 || (provider === undefined && (given.spec === undefined || given.live)))
    throw new UsageError("name one provider");
  if (provider !== undefined && !/^[a-z][a-z0-9-]*$/u.test(provider))
    throw new UsageError(`"${provider}" is no provider's name`);
  if (given.from.length === 0 && !given.live) throw new UsageError("give a recording with --from FILE, or --live");
  return { ...given, config: given.config, provider, spec: given.spec ?? `specs/${provider}/openapi.yaml` };
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
        spec: { type: "string" },
        compile: { type: "string" },
        document: { type: "string" },
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
