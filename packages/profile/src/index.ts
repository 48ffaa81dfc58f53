export type { ProfileMapping } from "@specwright/runtime";
export { createProfiles, type ProfileOutcome, type Profiles, type ProfilesOptions } from "./create-profiles.js";
export { getProfile, type ProfileOptions } from "./get-profile.js";
export { mapProfile } from "./map-profile.js";
export { plainProfile } from "./plain-profile.js";
export type * from "./profile.js";
export { redactProfile } from "./redact-profile.js";
export type * from "./vocabulary.js";
