import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { buildReference, buildSite } from "./build-site.js";
import { help, readOptions, UsageError } from "./cli-options.js";
import { serveCommand } from "./serve/serve-command.js";

const ownRoot = fileURLToPath(new URL("../../..", import.meta.url)).replace(/[\\/]$/, "");

try {
  const { verb, folder, serve, mock, told, port, out, root: otherRoot } = readOptions(process.argv.slice(2));
  const root = otherRoot === undefined ? ownRoot : resolve(otherRoot);
  if (verb === "help") process.stdout.write(help);
  else if (verb === "reference") await buildReference(resolve(folder));
  else if (serve) {
    const site = await serveCommand({ root, port, mock, told, say: (text) => process.stderr.write(`${text}\n`) });
    let isEnding = false;
    const end = async () => {
      if (isEnding) return;
      isEnding = true;
      await site.close();
      if (process.connected) process.disconnect();
    };
    process.once("SIGINT", end);
    process.once("SIGTERM", end);
    process.once("SIGHUP", end);
    // The parent is gone, in whichever way: nobody would end this process.
    process.once("disconnect", end);
  } else {
    const target = resolve(root, out);
    buildSite(root, target);
    process.stderr.write(`Wrote ${target}\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
