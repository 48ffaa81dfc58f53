import type { Profile } from "./profile.js";
import { isPersonal, redacted, redactProfile } from "./redact-profile.js";

/** What `console.log` and `util.inspect` ask for; a symbol by name, so that browsers need no Node module. */
const inspect = Symbol.for("nodejs.util.inspect.custom");

/**
 * Makes a profile, and each part of it that holds personal values, show itself redacted where it is logged: by `console.log`, and by
 * loggers that write JSON. Its members stay as they are.
 */
export function hideFromLogs<Raw>(profile: Profile<Raw>): Profile<Raw> {
  for (const [name, part] of Object.entries(profile)) {
    if (isPersonal(name) && typeof part === "object" && part !== null) show(part, () => redacted(part));
  }
  return show(profile, () => redactProfile(profile));
}

function show<Shown extends object>(shown: Shown, as: () => unknown): Shown {
  return Object.defineProperties(shown, { [inspect]: { value: as }, toJSON: { value: as } });
}
