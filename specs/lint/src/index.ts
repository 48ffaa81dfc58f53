import type { Plugin } from "@redocly/openapi-core";
import { rules } from "./rules/index.js";

const id = "specwright";
const severities = Object.fromEntries(Object.keys(rules).map((name) => [`${id}/${name}`, "error" as const]));

/** Redocly calls the default export of a plugin once per run. */
export default function specwrightLint(): Plugin {
  return { id, rules: { oas3: rules }, configs: { recommended: { rules: severities } } };
}
