import { createHash } from "node:crypto";

/** `sha256-` and the digest of a text in base64url. */
export function hashText(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64url")}`;
}

/**
 * Hash of a generated file. The version in a manifest belongs to releases: bumping it is no hand edit, so it is left out.
 */
export function fingerprint(path: string, text: string): string {
  return hashText(path === "package.json" ? text.replace(/^( {2}"version": )"[^"\n]*"/m, '$1""') : text);
}
