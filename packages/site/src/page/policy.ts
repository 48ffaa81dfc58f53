import { createHash } from "node:crypto";

/**
 * The content-security policy of a page: nothing from elsewhere. `'self'` covers files too, so a page works from a folder.
 *
 * @param inlineScripts Text of the scripts inside the page, each allowed by its hash.
 * @param inlineStyles Redoc writes style elements; our own pages have none.
 */
export function contentPolicy(inlineScripts: readonly string[] = [], inlineStyles = false): string {
  const hashes = inlineScripts.map((text) => ` 'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  return [
    "default-src 'none'",
    `script-src 'self'${hashes.join("")}`,
    `style-src 'self'${inlineStyles ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    `font-src ${inlineStyles ? "data:" : "'none'"}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}
