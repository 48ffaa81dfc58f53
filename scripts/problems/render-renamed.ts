import type { RenamedName } from "../model/model.js";
import { briefly } from "./visible.js";

/** Names of one package that are printed; its README has them all, and so has `--format json`. */
const SHOWN = 10;

/** The names that a package has otherwise than its description, each with its place, for people. */
export function renderRenamedAsText(provider: string, renamed: readonly RenamedName[]): string {
  const lines = renamed
    .slice(0, SHOWN)
    .map(({ kind, from, to, pointer }) => `  ${kind} \`${briefly(from)}\` is \`${to}\` (${briefly(pointer)})\n`);
  const more = renamed.length - lines.length;
  const rest = more > 0 ? `  … and ${more} more (its README.md and --format json list all)\n` : "";
  const [names, verb] = renamed.length === 1 ? ["name", "is"] : ["names", "are"];
  return renamed.length === 0
    ? ""
    : `${provider}: ${renamed.length} ${names} of the description ${verb} changed to be usable\n${lines.join("")}${rest}`;
}
