import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Every provider's description, and one with all that is hard to write in each of its places. */
function descriptions(): string[] {
  const files = readdirSync(join(root, "specs")).map((name) => join(root, "specs", name, "openapi.yaml"));
  const hostile = join(root, "scripts/test/hostile/every-position.yaml");
  return [...files.filter((file) => existsSync(file)), hostile].sort();
}

/**
 * What one Node.js makes of the descriptions.
 *
 * @param program the `node` that runs the factory
 * @returns name of a description to a hash over the names and bytes of the package's files
 * @throws Error with what the factory printed, when it refuses one
 */
export function packagesBy(program: string): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "same-bytes-"));
  try {
    return new Map(
      descriptions().map((spec, index) => {
        const out = join(folder, `${index}`);
        const words = ["generate", "--spec", spec, "--name", `package-${index}`, "--out", out];
        execFileSync(program, [join(root, "scripts/dist/cli.js"), ...words], { stdio: "pipe", encoding: "utf8" });
        return [spec.slice(root.length), hashOf(out)];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function hashOf(folder: string): string {
  const hash = createHash("sha256");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of files.map(({ parentPath, name }) => join(parentPath, name)).sort()) {
    hash
      .update(`${file.slice(folder.length)}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex");
}
