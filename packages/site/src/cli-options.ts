import { parseArgs } from "node:util";

export const help = `Usage: npm run docs [-- options]

Builds the documentation in dist/docs.

  --serve       serves it on 127.0.0.1 and reloads pages when sources change
  --mock        with --serve: starts mocks, and pages of operations can be tried
  --port PORT   default 4400; 0 for any free port
  --out DIR     default dist/docs
  --help        this text

Usage: specwright-docs reference FOLDER

Builds one provider's part, FOLDER/dist/docs, from FOLDER/openapi.yaml.
`;

export interface CliOptions {
  readonly verb: "site" | "reference" | "help";
  readonly folder: string;
  readonly serve: boolean;
  readonly mock: boolean;
  readonly told: boolean;
  /** Absent: the usual one, or any that is free. */
  readonly port: number | undefined;
  readonly out: string;
  readonly root: string | undefined;
}

/** A command line that means nothing; told with exit code 2. */
export class UsageError extends Error {}

/** @throws UsageError that says what was wrong. */
export function readOptions(words: readonly string[]): CliOptions {
  const { values, positionals } = parsed(words);
  const [verb = "site", folder = "."] = positionals;
  if (verb !== "site" && verb !== "reference") throw new UsageError(`"${verb}" is not a verb of this command.`);
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && (!Number.isInteger(port) || port < 0 || port > 65_535))
    throw new UsageError(`--port ${values.port} is not a port.`);
  if (values.mock && !values.serve) throw new UsageError("--mock needs --serve: a page on disk has no mock to call.");
  if (values.told && !values.serve) throw new UsageError("--told needs --serve.");
  return {
    verb: values.help ? "help" : verb,
    folder,
    serve: values.serve ?? false,
    mock: values.mock ?? false,
    told: values.told ?? false,
    port,
    root: values.root,
    out: values.out ?? "dist/docs",
  };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        serve: { type: "boolean" },
        mock: { type: "boolean" },
        port: { type: "string" },
        root: { type: "string" },
        told: { type: "boolean" },
        out: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
