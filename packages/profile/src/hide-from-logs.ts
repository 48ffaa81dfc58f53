import type { Profile } from "./profile.js";
import { redactProfile } from "./redact-profile.js";

/** What `console.log` and `util.inspect` ask for; a symbol by name, so that browsers need no Node module. */
const inspect = Symbol.for("nodejs.util.inspect.custom");

/** Makes a profile show itself redacted where it is logged. Its members stay as they are, and so does `JSON.stringify`. */
export function hideFromLogs<Raw>(profile: Profile<Raw>): Profile<Raw> {
  return Object.defineProperty(profile, inspect, { value: () => redactProfile(profile) });
}
