import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Target } from "../target.js";

/** One command that looks at a spec or its client. */
export interface CheckStep {
  readonly name: string;
  /** For the shell, with the programs of the repository on its path. */
  readonly command: string;
  readonly folder: string;
}

export interface CheckSteps {
  readonly lint: CheckStep;
  /** One after the other, until one finds problems: the next would only say the same again. */
  readonly client: readonly CheckStep[];
}

const SCRIPTS = [
  { name: "type-check", script: "typecheck" },
  { name: "build", script: "build" },
  { name: "tests", script: "test" },
];

/** What is run on a saved spec and the client made of it: the scripts that its manifest has, as everywhere else. */
export function checkSteps({ specFile, folder }: Target, root: string): CheckSteps {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    readonly scripts?: Readonly<Record<string, string>>;
  };
  const hasTests = existsSync(join(folder, "test"));
  const client = SCRIPTS.filter(({ script }) => script !== "test" || hasTests).flatMap(({ name, script }) => {
    const command = manifest.scripts?.[script];
    return command === undefined ? [] : [{ name, command, folder }];
  });
  // From the root, so that the places in its messages can be clicked; a provider's name needs no quotes.
  const lint = `redocly lint ${relative(root, specFile).replaceAll("\\", "/")} --config redocly.yaml`;
  return { lint: { name: "lint", command: lint, folder: root }, client };
}
