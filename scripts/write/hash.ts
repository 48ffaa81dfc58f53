import { createHash } from "node:crypto";

/** `sha256-` and the digest in base64url of a text or its bytes, which may be given in parts: joining them would copy it. */
export function hashText(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    hash.update(part);
  }
  return `sha256-${hash.digest("base64url")}`;
}

/**
 * Hash of a generated file. The version in a manifest belongs to releases: bumping it is no hand edit, so it is left out.
 */
export function fingerprint(path: string, text: string | Uint8Array): string {
  return hashText(path === "package.json" ? withoutVersion(text) : text);
}

function withoutVersion(text: string | Uint8Array): string {
  const manifest = typeof text === "string" ? text : Buffer.from(text).toString("utf8");
  return manifest.replace(/^( {2}"version": )"[^"\n]*"/m, '$1""');
}
