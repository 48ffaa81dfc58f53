import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { buildReference, buildSite } from "./build-site.js";
import { help, readOptions, UsageError } from "./cli-options.js";
import { serveCommand } from "./serve/serve-command.js";

const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(/[\\/]$/, "");

try {
  const { verb, folder, serve, mock, port, out } = readOptions(process.argv.slice(2));
  const target = resolve(root, out);
  if (verb === "help") process.stdout.write(help);
  else if (verb === "reference") await buildReference(resolve(folder));
  else {
    buildSite(root, target);
    if (serve) {
      const site = await serveCommand({
        root,
        out: target,
        port,
        mock,
        say: (text) => process.stderr.write(`${text}\n`),
      });
      process.once("SIGINT", () => site.close());
      process.once("SIGTERM", () => site.close());
    } else process.stderr.write(`Wrote ${target}\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
