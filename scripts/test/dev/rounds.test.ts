import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { devWorkspace, spec } from "./start-dev.js";

/** As it is built: it starts programs that lie beside it. */
const factory = fileURLToPath(new URL("../../dist", import.meta.url));
const { Rounds } = await built<typeof import("../../commands/dev/rounds.js")>("commands/dev/rounds.js");
const { Workspace } = await built<typeof import("../../commands/workspace.js")>("commands/workspace.js");
const { dropReadyPlacer } = await built<typeof import("../../write/ready-placer.js")>("write/ready-placer.js");

function built<Module>(file: string): Promise<Module> {
  return import(pathToFileURL(join(factory, file)).href);
}

it("waits for git before each client, and not only before the first", async () => {
  const folder = devWorkspace({ "specs/farm/openapi.yaml": spec("None."), ".git/HEAD": "" });
  const lock = join(folder, ".git/index.lock");
  const isMade = () => existsSync(join(folder, "packages/clients/zoo/generated.json"));
  const events: string[] = [];
  const words = (text: string): void => {
    if (text.includes("farm: client on disk")) {
      writeFileSync(lock, "");
    } else if (text.includes("Waiting for git")) {
      events.push(`waiting, zoo ${isMade() ? "made" : "not made"}`);
      rmSync(lock);
    } else if (text.includes("zoo: client on disk")) {
      events.push("zoo made");
    }
  };
  const rounds = new Rounds({
    context: {
      terminal: { data() {}, words },
      format: "text",
      allWarnings: false,
      workspace: new Workspace(folder),
      workingDirectory: folder,
      remoteOrigins: [],
      factoryFolder: factory,
    },
    stop: new AbortController().signal,
    docs: undefined,
  });
  onTestFinished(async () => {
    await rounds.end();
    dropReadyPlacer();
  });
  for (const provider of ["farm", "zoo"]) {
    rounds.ask(provider, performance.now());
  }
  await expect.poll(() => events, { timeout: 60_000 }).toEqual(["waiting, zoo not made", "zoo made"]);
});
