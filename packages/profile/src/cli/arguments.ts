import { parseArgs } from "node:util";
import { UsageError } from "./usage-error.js";

export const help = `Usage: npx @specwright/profile [provider…] [options]

Asks each provider who its user is and prints one table. Without names: every provider that has settings, or with --mock
every provider whose package is installed.

  --mock               answers come from mocks on this machine (@specwright/testing); no credentials are needed
  --config FILE        JSON file with settings: { "<provider>": { "options": { … }, "input": { … } } }
                       (default specwright.profile.json, where there is one)
  --option P.KEY=VALUE an option of a provider's client, such as acme.accessToken=… (others can see it in the list of processes)
  --input P.KEY=VALUE  input of its operation, such as acme.path.user_id=…
  --json               JSON instead of a table: values, sources and problems, without the raw answers
  --full               one provider with each value and where it came from
  --redact             hides personal values, for logs
  --help               shows this text

Settings also come from the environment: ACME_ACCESS_TOKEN is the option accessToken of acme, ACME_SIGNING__KEY_ID is
signing.keyId, ACME_INPUT__PATH__USER_ID is the input path.user_id. Flags win over the environment, the environment over the file.

Exit codes: 0 all answered, 1 one did not, 2 wrong use.
`;

export interface Arguments {
  readonly providers: readonly string[];
  readonly mock: boolean;
  readonly json: boolean;
  readonly full: boolean;
  readonly redact: boolean;
  readonly help: boolean;
  readonly config: string | undefined;
  /** `acme.accessToken=…` as written. */
  readonly option: readonly string[];
  readonly input: readonly string[];
}

/** @throws UsageError for a flag that there is not, or a combination that says two things. */
export function readArguments(commandLine: readonly string[]): Arguments {
  const { values, positionals } = parse(commandLine);
  // Not repeated in the message: a credential that somebody forgot the flag for may stand there.
  if (!positionals.every((name) => /^[a-z][a-z0-9-]*$/u.test(name)))
    throw new UsageError(
      "a provider is a name of small letters, digits and hyphens; options go with --option P.KEY=VALUE",
    );
  if (values.full && positionals.length !== 1) throw new UsageError("--full takes the name of one provider");
  if (values.full && values.json) throw new UsageError("--json already has everything; leave out --full");
  return { ...values, config: values.config, providers: positionals };
}

function parse(commandLine: readonly string[]) {
  const flag = { type: "boolean", default: false } as const;
  const list = { type: "string", multiple: true, default: [] as string[] } as const;
  try {
    return parseArgs({
      args: [...commandLine],
      allowPositionals: true,
      options: {
        mock: flag,
        json: flag,
        full: flag,
        redact: flag,
        help: { ...flag, short: "h" },
        config: { type: "string" },
        option: list,
        input: list,
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
