import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ScratchRepository } from "./scratch-repository.js";

const spec = "specs/pets/openapi.yaml";
let repository: ScratchRepository;

beforeAll(async () => {
  repository = await ScratchRepository.create();
  expect(repository.addProvider("pets")).toMatchObject({ code: 0 });
  repository.commit("pets");
});
afterAll(() => repository.remove());

// In order: each step stands on what the one before left, as a spec author's day does.
describe.sequential("from an edit to an installed release", () => {
  test("a fresh provider is what its spec makes, and nothing has changed", () => {
    expect(repository.npmRun("check")).toMatchObject({ code: 0 });
    expect(repository.npmRun("diff").stdout).toBe("No client changed.\n");
    expect(repository.npmRun("changeset:check")).toMatchObject({ code: 0 });
  });

  test("an edited spec makes the client stale, and the check names the command", () => {
    repository.git("checkout", "--quiet", "-b", "topic");
    repository.edit(spec, withoutName);
    const { code, stderr } = repository.npmRun("check");
    expect(code).toBe(1);
    expect(stderr).toContain("is older than `specs/pets/openapi.yaml`");
    expect(stderr).toContain("npm run generate pets");
  });

  test("the command mends it, and touches nothing else", () => {
    const before = repository.git("status", "--porcelain");
    expect(repository.npmRun("generate", "pets")).toMatchObject({ code: 0 });
    expect(repository.npmRun("check")).toMatchObject({ code: 0 });
    const touched = repository.git("status", "--porcelain").split("\n");
    const others = touched.filter((line) => !before.includes(line) && !line.includes("packages/clients/pets/"));
    expect(others).toEqual([]);
  });

  test("the diff says which operation and which field, and why it breaks", () => {
    const { code, stdout } = repository.npmRun("diff", "--", "--format", "json");
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as { rating: string; providers: { changes: Record<string, unknown>[] }[] };
    expect(report.rating).toBe("major");
    expect(report.providers[0]?.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          level: "specification",
          rating: "major",
          operations: ["getProfile"],
          field: "answer 200: name",
        }),
        expect.objectContaining({ level: "types", rating: "major", operations: ["getProfile"], field: "data.name" }),
      ]),
    );
  });

  test("the change has to be announced, and is", () => {
    expect(repository.npmRun("changeset:check").stderr).toContain("npm run changeset:specs pets");
    expect(repository.npmRun("changeset:specs")).toMatchObject({ code: 0 });
    expect(repository.npmRun("changeset:check")).toMatchObject({ code: 0 });
    repository.commit("pets have no names");
  });

  test("the release has the version and the changelog, and is still what the spec makes", () => {
    const version = () =>
      (JSON.parse(repository.read("packages/clients/pets/package.json")) as { version: string }).version;
    const before = version();
    execFileSync(process.execPath, [join(repository.root, "node_modules/@changesets/cli/bin.js"), "version"], {
      cwd: repository.root,
    });
    expect(repository.npmRun("generate")).toMatchObject({ code: 0 });
    expect(repository.npmRun("check")).toMatchObject({ code: 0 });
    expect([before, version()]).toEqual(["0.1.0", "1.0.0"]);
    expect(repository.read("packages/clients/pets/CHANGELOG.md")).toContain(
      "Property `name` of `Profile` was removed.",
    );
    expect(repository.npmRun("changeset:check")).toMatchObject({ code: 0 });
    repository.commit("release");
  });

  test("the packed package installs elsewhere, without a network, and its client answers", async () => {
    const build = ["turbo", "run", "build", "--filter=@specwright/pets", "--output-logs=errors-only"];
    execFileSync("npx", ["--no-install", ...build], { cwd: repository.root, stdio: "pipe" });
    const app = mkdtempSync(join(tmpdir(), "specwright-app-"));
    const tarballs = pack(app, ["packages/clients/pets", "packages/runtime", ...runtimeDependencies()]);
    writeFileSync(join(app, "package.json"), '{ "name": "app", "private": true, "type": "module" }\n');
    execFileSync("npm", ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", ...tarballs], {
      cwd: app,
      stdio: "pipe",
    });
    writeFileSync(join(app, "app.js"), APP);
    const mock = await startMock();
    try {
      const printed = execFileSync(process.execPath, ["app.js", mock.url], { cwd: app, encoding: "utf8" });
      expect(JSON.parse(printed)).toEqual({ id: "u-1" });
    } finally {
      await mock.stop();
      rmSync(app, { recursive: true });
    }
  });
});

const APP = `import { createPetsClient } from "@specwright/pets";
const pets = createPetsClient({ baseUrl: process.argv[2], accessToken: "token" });
console.log(JSON.stringify(await pets.getProfile()));
`;

/** The template's profile loses its name: an answer's field, its requirement and its example. */
function withoutName(text: string): string {
  return text
    .replace(/ {8}- name\n/, "")
    .replace(/ {8}name:\n {10}type: string\n {10}description: .*\n {10}x-sensitive: .*\n/, "")
    .replace(/ +name: Ada Example\n/, "");
}

/** What the runtime itself needs, from where it is installed. */
function runtimeDependencies(): string[] {
  const { dependencies = {} } = JSON.parse(repository.read("packages/runtime/package.json")) as {
    dependencies?: object;
  };
  const direct = Object.keys(dependencies);
  const further = direct.flatMap((name) => {
    const manifest = JSON.parse(repository.read(`node_modules/${name}/package.json`)) as { dependencies?: object };
    return Object.keys(manifest.dependencies ?? {});
  });
  return [...direct, ...further].map((name) => `node_modules/${name}`);
}

function pack(destination: string, folders: readonly string[]): string[] {
  const packed = join(destination, "packed");
  mkdirSync(packed);
  for (const folder of folders) {
    const words = ["pack", join(repository.root, folder), "--pack-destination", packed, "--ignore-scripts", "--silent"];
    execFileSync("npm", words, { cwd: destination, stdio: "pipe" });
  }
  return readdirSync(packed).map((name) => `./packed/${name}`);
}

async function startMock(): Promise<{ url: string; stop: () => Promise<unknown> }> {
  const port = await freePort();
  const program = join(repository.root, "packages/testing/dist/mock-cli.js");
  const child = spawn(process.execPath, [program, "pets", "--port", String(port)], { cwd: repository.root });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (bytes) => resolve(/http:\S+/.exec(String(bytes))?.[0] ?? ""));
    child.once("exit", (code) => reject(new Error(`The mock ended with ${code}`)));
  });
  return {
    url,
    stop: () => {
      child.kill();
      return ended;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
