import { createHash } from "node:crypto";

/** `sha256-` and the digest in base64url of a text, which may be given in parts: joining them would copy it. */
export function hashText(...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    hash.update(part);
  }
  return `sha256-${hash.digest("base64url")}`;
}

/**
 * Hash of a generated file. The version in a manifest belongs to releases: bumping it is no hand edit, so it is left out.
 */
export function fingerprint(path: string, text: string): string {
  return hashText(path === "package.json" ? text.replace(/^( {2}"version": )"[^"\n]*"/m, '$1""') : text);
}
