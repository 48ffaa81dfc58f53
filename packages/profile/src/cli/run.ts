import { help, readArguments } from "./arguments.js";
import { ask, askMock } from "./ask.js";
import { installedProviders } from "./installed.js";
import { full, json, type Outcomes, table } from "./print.js";
import { readSettings } from "./settings.js";
import { UsageError } from "./usage-error.js";

export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Packages and the settings file are looked for from here. */
  readonly folder: string;
  /** Data. */
  print(text: string): void;
  /** Words for people. */
  tell(text: string): void;
}

/** The command. @returns its exit code */
export async function run(commandLine: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    return await answer(commandLine, surroundings);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    surroundings.tell(`${error.message}\nSee npx @specwright/profile --help`);
    return 2;
  }
}

async function answer(
  commandLine: readonly string[],
  { environment, folder, print, tell }: Surroundings,
): Promise<number> {
  const given = readArguments(commandLine);
  if (given.help) {
    print(help);
    return 0;
  }
  const installed = installedProviders(folder);
  const settings = readSettings({ given, environment, folder, providers: installed });
  const chosen = given.providers.length > 0 ? given.providers : given.mock ? installed : [...settings.keys()].sort();
  if (chosen.length === 0) throw new UsageError("no provider has settings; name one and give it some, or try --mock");
  const question = given.mock ? askMock : ask;
  const outcomes: Outcomes = await Promise.all(
    chosen.map(
      async (provider) => [provider, await question({ provider, settings: settings.get(provider), folder })] as const,
    ),
  );
  const failed = outcomes.filter(([, outcome]) => !outcome.ok);
  const [first] = outcomes;
  if (given.json) print(json(outcomes, given.redact));
  else if (given.full && first?.[1].ok) print(full(first[1].profile, given.redact));
  else print(table(outcomes, given.redact));
  if (failed.length > 0) tell(`${failed.length} of ${outcomes.length} did not answer.`);
  return failed.length === 0 ? 0 : 1;
}
