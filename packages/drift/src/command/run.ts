import { help, readArguments } from "./arguments.js";
import type { Surroundings } from "./surroundings.js";
import { UsageError } from "./usage-error.js";

/** The command. @returns its exit code */
export async function run(commandLine: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    const given = readArguments(commandLine);
    if (given === "help") surroundings.print(help);
    // Each way loads its own half: a compilation is a step of every client's build.
    else if ("compile" in given) (await import("./compile.js")).writeValidators(given, surroundings.folder);
    else return await (await import("./compare.js")).compare(given, surroundings);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    surroundings.tell(`${error.message}\nSee npm run drift -- --help`);
    return 2;
  }
}
