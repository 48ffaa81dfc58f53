import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandLine, type Ran } from "./command-line.js";
import { lastingFolder, snapshot, temporaryFolder } from "./temporary-folder.js";

function spec(title: string, more = ""): string {
  return `openapi: 3.1.1
info: { title: ${title}, version: "1" }
servers: [{ url: https://api.example.com }]
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        "200":
          description: Pets.
          content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Pet" } } } }
${more}components:
  schemas:
    Pet: { type: object, required: [id], properties: { id: { type: string } } }
`;
}

const TWO_SPECS = { "specs/acme/openapi.yaml": spec("Acme"), "specs/zoo/openapi.yaml": spec("Zoo") };

const MANIFEST = { "package.json": '{ "repository": { "url": "git+https://example.com/x.git" } }' };

function root(files: Readonly<Record<string, string>> = TWO_SPECS): string {
  return temporaryFolder({ ...MANIFEST, ...files });
}

let generated: string;
beforeAll(async () => {
  generated = lastingFolder({ ...MANIFEST, ...TWO_SPECS });
  expect((await run(generated, "generate")).code).toBe(0);
});
afterAll(() => rmSync(generated, { recursive: true, force: true }));

/** A root whose packages are as their specs give them. */
function generatedRoot(): string {
  const folder = temporaryFolder();
  cpSync(generated, folder, { recursive: true });
  return folder;
}

function run(folder: string, ...words: string[]): Promise<Ran> {
  return commandLine(folder, [...words, "--root", folder]);
}

describe("generate", () => {
  it("makes the packages of all specs, then says that nothing changed", async () => {
    const folder = root();
    const first = await run(folder, "generate");
    expect(first.err).toMatch(
      /^\[1\/2\] acme: rendered \d+ files \(\d+ ms\)\n\[2\/2\] zoo: .*\n\d+ written, 0 unchanged, 0 removed in \d+ ms\n$/,
    );
    expect([first.code, first.out]).toEqual([0, ""]);
    expect(readdirSync(join(folder, "packages/clients"))).toEqual(["acme", "zoo"]);
    const after = snapshot(folder);
    const second = await run(folder, "generate");
    expect(second.err).toMatch(
      /^\[1\/2\] acme: up to date .*\n\[2\/2\] zoo: up to date .*\n0 written, \d+ unchanged, 0 removed in \d+ ms\n$/,
    );
    expect(snapshot(folder)).toEqual(after);
  });

  it("touches only the package of the spec that changed", async () => {
    const folder = generatedRoot();
    const before = snapshot(folder);
    writeFileSync(join(folder, "specs/zoo/openapi.yaml"), spec("Zoo").replace("Pets.", "All pets."));
    await run(folder, "generate");
    const after = snapshot(folder);
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(changed.every((path) => path.includes("/zoo/"))).toBe(true);
    expect(changed).toContain("packages/clients/zoo/src/openapi.gen.json");
  });

  it("keeps the version that a release gave", async () => {
    const folder = root();
    await run(folder, "generate", "acme");
    const manifest = join(folder, "packages/clients/acme/package.json");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace('"version": "0.1.0"', '"version": "3.2.1"'));
    expect((await run(folder, "check", "acme")).code).toBe(0);
    writeFileSync(join(folder, "specs/acme/openapi.yaml"), spec("Other"));
    await run(folder, "generate", "acme");
    expect(readFileSync(manifest, "utf8")).toContain('"version": "3.2.1"');
  });

  it("gives the same bytes for the same description in another place, form and line ending", async () => {
    const first = root();
    const second = root({ "specs/acme/openapi.yaml": `# A comment.\n${spec("Acme")}`.replaceAll("\n", "\r\n") });
    await run(first, "generate", "acme");
    await run(second, "generate", "acme");
    expect(snapshot(join(second, "packages"))).toEqual(
      Object.fromEntries(
        Object.entries(snapshot(join(first, "packages"))).filter(([path]) => path.startsWith("clients/acme/")),
      ),
    );
  });

  it("loads neither a reader of descriptions nor a printer of types when there is nothing to do", async () => {
    const folder = generatedRoot();
    await run(folder, "generate");
    for (const verb of ["generate", "check"]) {
      const coverage = temporaryFolder();
      await commandLine(folder, [verb, "--root", folder], { NODE_V8_COVERAGE: coverage });
      const loaded = readdirSync(coverage).flatMap((file) => {
        const { result } = JSON.parse(readFileSync(join(coverage, file), "utf8")) as { result: { url: string }[] };
        return result.map(({ url }) => url).filter((url) => url.startsWith("file:"));
      });
      expect(loaded.filter((url) => url.endsWith("/prepare-package.js"))).toHaveLength(1);
      expect(loaded.filter((url) => /node_modules\/|load-spec\.js$|\/emit\.js$/.test(url))).toEqual([]);
    }
  });

  it("reads every file of a description again, and every file of its package", async () => {
    const pet = { "specs/acme/parts/pet.yaml": "type: object\nproperties: { id: { type: string } }\n" };
    const split = { "specs/acme/openapi.yaml": spec("Acme").replace('"#/components/schemas/Pet"', "./parts/pet.yaml") };
    const folder = root({ ...TWO_SPECS, ...split, ...pet });
    await run(folder, "generate");
    expect((await run(folder, "generate")).err).toContain("[1/2] acme: up to date");
    const output = join(folder, "packages/clients/acme/src/types.gen.ts");
    const { atime, mtime } = statSync(output);
    // Same size, same time.
    writeFileSync(output, readFileSync(output, "utf8").replace("string", "strong"));
    utimesSync(output, atime, mtime);
    expect((await run(folder, "check")).err).toContain("types.gen.ts` was edited by hand");
    await run(folder, "generate");
    writeFileSync(join(folder, "specs/acme/parts/pet.yaml"), pet["specs/acme/parts/pet.yaml"].replace("id", "no"));
    expect((await run(folder, "check")).err).toContain("is older than `specs/acme/openapi.yaml`");
    expect((await run(folder, "generate")).err).toMatch(/acme: rendered .*\n.*zoo: up to date/);
    rmSync(join(folder, "specs/acme/parts/pet.yaml"));
    expect((await run(folder, "check")).err).toContain("There is no file `specs/acme/parts/pet.yaml`");
  });

  it("writes nothing, not even an empty folder, when one of the specs has a problem", async () => {
    const folder = root({ ...TWO_SPECS, "specs/middle/openapi.yaml": "openapi: 3.1.0\n" });
    const { code, err } = await run(folder, "generate");
    expect([code, err]).toEqual([1, expect.stringContaining("Nothing was written.")]);
    expect(readdirSync(join(folder, "packages/clients"))).toEqual([]);
  });

  it("makes a package of any file, and leaves files that are not its own alone", async () => {
    const folder = temporaryFolder({
      "api.json": JSON.stringify({ swagger: "2.0", info: { title: "Old", version: "1" }, paths: {} }),
      "full/package.json": "{}",
    });
    const words = ["generate", "--spec", "api.json", "--name", "old-api"];
    expect((await commandLine(folder, [...words, "--out", "made/here"])).code).toBe(0);
    expect(readFileSync(join(folder, "made/here/package.json"), "utf8")).toContain('"name": "@specwright/old-api"');
    const refused = await commandLine(folder, [...words, "--out", "full"]);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("`full` holds files that were not generated: `package.json`.");
    expect(snapshot(join(folder, "full"))).toEqual({ "package.json": "{}" });
  });
});

describe("generate --spec", () => {
  const two = { "two/a.yaml": spec("A"), "two/b.yaml": spec("B") };

  function generateFrom(folder: string, given: string): Promise<Ran> {
    return commandLine(folder, ["generate", "--spec", given, "--name", "own", "--out", "made"]);
  }

  it.each([
    ["the folder itself", "."],
    ["a folder beside it", "../one"],
  ])("takes the folder of a description: %s", async (_name, given) => {
    const folder = temporaryFolder({ "one/api.yaml": spec("Own"), "one/other.yaml": "a: 1\n" });
    expect(await generateFrom(join(folder, "one"), given)).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, "one/made/package.json"))).toBe(true);
  });

  it.each([
    ["an address", "https://api.example.com/openapi.yaml", "`https://api.example.com/openapi.yaml` is an address."],
    ["an address", "https://api.example.com/openapi.yaml", "Download the description first"],
    ["a folder of no description", ".", "says `openapi:` or `swagger:` at its top."],
    ["a folder of several", "two", "holds several descriptions: `a.yaml`, `b.yaml`."],
    ["a path to nothing", "nothing.yaml", "There is no file or folder `"],
  ])("says what is wrong with %s: %s", async (_name, given, message) => {
    const folder = temporaryFolder(two);
    const { code, err } = await generateFrom(folder, given);
    expect([code, err]).toEqual([1, expect.stringContaining(message)]);
    expect(snapshot(folder)).toEqual(two);
  });
});

describe("generate --out", () => {
  const TREE = {
    "package.json": JSON.stringify({ workspaces: ["packages/*", "packages/clients/*", "tool"] }),
    "api.yaml": spec("Own"),
    "packages/clients/zoo/generated.json": "{}",
    "tool/package.json": "{}",
  };

  function generateTo(folder: string, out: string, name = "own"): Promise<Ran> {
    return run(folder, "generate", "--spec", "api.yaml", "--name", name, "--out", out);
  }

  it.each([
    ["no folder at all", "", "`--out` names no folder"],
    ["a client of the workspace", "packages/clients/zoo", "`packages/clients/zoo` is a workspace of this repository"],
    ["a workspace with a pattern of its own", "tool", "`tool` is a workspace of this repository"],
    ["a link to a client", "link", "`link` is a workspace of this repository"],
  ])("is refused for %s", async (_name, out, message) => {
    const folder = root(TREE);
    symlinkSync("packages/clients/zoo", join(folder, "link"));
    const before = snapshot(folder);
    const ran = await generateTo(folder, out);
    expect([ran.code, ran.out, ran.err]).toEqual([2, "", expect.stringContaining(message)]);
    expect(ran.err.trimEnd().split("\n")).toHaveLength(1);
    expect(snapshot(folder)).toEqual(before);
  });

  it.each(["packages/new", "tool/.cache/made"])("may be a new folder: %s", async (out) => {
    const folder = root(TREE);
    expect((await generateTo(folder, out)).code).toBe(0);
    expect(readFileSync(join(folder, out, "package.json"), "utf8")).toContain('"name": "@specwright/own"');
  });

  it("leaves a generated package of another name as it is, and makes its own anew", async () => {
    const folder = root(TREE);
    expect((await generateTo(folder, "made")).code).toBe(0);
    const before = snapshot(folder);
    const ran = await generateTo(folder, "made", "other");
    expect([ran.code, ran.err]).toEqual([
      1,
      expect.stringContaining("error: `made` holds the package `@specwright/own`, not `@specwright/other`."),
    ]);
    expect(ran.err).toContain("Choose another folder with --out, or remove this one first: rm -r 'made'");
    expect(snapshot(folder)).toEqual(before);
    writeFileSync(join(folder, "api.yaml"), spec("Own").replace("Pets.", "All pets."));
    expect((await generateTo(folder, "made")).code).toBe(0);
  });
});

describe("input that cannot be used", () => {
  const twice = spec("Zoo", "    put: { operationId: listPets, responses: {} }\n");
  const rows: [name: string, text: string, place: string][] = [
    ["a syntax error", `${spec("Zoo")}  - [\n`, "specs/zoo/openapi.yaml:15:3 error: "],
    [
      "a reference to nothing",
      spec("Zoo").replace("schemas/Pet", "schemas/Cat"),
      "specs/zoo/openapi.yaml:11:80 error: `#/components/schemas/Cat` names nothing.",
    ],
    [
      "an operationId that stands twice",
      twice,
      "specs/zoo/openapi.yaml:12:25 error: The operationId `listPets` stands at `GET /pets` already.",
    ],
  ];
  it.each(rows)("%s: place, code frame, exit 1, and not a byte on disk changed", async (_name, text, place) => {
    const folder = generatedRoot();
    writeFileSync(join(folder, "specs/zoo/openapi.yaml"), text);
    // A change of the other spec must wait too.
    writeFileSync(join(folder, "specs/acme/openapi.yaml"), spec("Changed"));
    const before = snapshot(folder);
    const { code, err } = await run(folder, "generate");
    expect(err).toContain(place);
    expect(err).toMatch(/> +\d+ \| .*\n +\| +\^/);
    expect(code).toBe(1);
    expect(snapshot(folder)).toEqual(before);
  });

  it("all problems come at once, and as JSON on stdout", async () => {
    const folder = root({
      "specs/a/openapi.yaml": spec("A").replace("/pets", "pets"),
      "specs/b/openapi.yaml": "openapi: 3.1.0\n",
    });
    const { code, out } = await run(folder, "generate", "--format", "json");
    const { problems } = JSON.parse(out) as { problems: { code: string; location: { file: string } }[] };
    expect(code).toBe(1);
    expect(problems.map((problem) => `${problem.location.file} ${problem.code}`)).toEqual([
      "specs/a/openapi.yaml invalid-path",
      "specs/b/openapi.yaml missing-field",
    ]);
  });
});

describe("many warnings", () => {
  const operations = Array.from({ length: 8 }, (_, index) => `  /p${index}: { get: { typo: 1, responses: {} } }\n`);
  const count = (text: string) => text.split("unknown-field").length - 1;

  it("show the first of a kind and how to see all, on a second run too", async () => {
    const folder = root({
      "specs/zoo/openapi.yaml": spec("Zoo").replace("paths:\n", `paths:\n${operations.join("")}`),
    });
    const { code, err } = await run(folder, "generate");
    expect([code, count(err)]).toEqual([0, 6]);
    expect(err).toContain("… and 3 more of unknown-field (--all-warnings shows them)\n");
    const all = await run(folder, "generate", "--all-warnings");
    expect([all.code, count(all.err)]).toEqual([0, 8]);
    expect(all.err).not.toContain("more of");
    const { out } = await run(folder, "generate", "--format", "json");
    expect(count(out)).toBe(8);
  });
});

describe("check", () => {
  it("is content with what generate wrote", async () => {
    const ran = await run(generatedRoot(), "check");
    expect([ran.code, ran.err]).toEqual([
      0,
      expect.stringMatching(/^2 packages, \d+ files are as their specs give them/),
    ]);
  });

  const rows: [name: string, change: (folder: string) => void, message: string, command: string][] = [
    [
      "a spec that was edited",
      (folder) => writeFileSync(join(folder, "specs/zoo/openapi.yaml"), spec("Zoo").replace("Pets.", "All pets.")),
      "`packages/clients/zoo/src/openapi.gen.json` is older than `specs/zoo/openapi.yaml`.",
      "npm run generate zoo",
    ],
    [
      "a file that was edited",
      (folder) => appendFileSync(join(folder, "packages/clients/zoo/src/client.gen.ts"), "// mine\n"),
      "`packages/clients/zoo/src/client.gen.ts` was edited by hand.",
      "npm run generate zoo",
    ],
    [
      "a file that was removed",
      (folder) => rmSync(join(folder, "packages/clients/zoo/README.md")),
      "`packages/clients/zoo/README.md` is missing.",
      "npm run generate zoo",
    ],
    [
      "a file that was added",
      (folder) => writeFileSync(join(folder, "packages/clients/zoo/src/extra.ts"), ""),
      "`packages/clients/zoo/src/extra.ts` was added by hand",
      "rm 'packages/clients/zoo/src/extra.ts'",
    ],
    [
      "a spec that is gone",
      (folder) => rmSync(join(folder, "specs/zoo"), { recursive: true }),
      "`packages/clients/zoo` was generated from `specs/zoo/openapi.yaml`, which is gone.",
      "rm -r packages/clients/zoo",
    ],
  ];
  it.each(rows)("names %s, and the command that mends it", async (_name, change, message, command) => {
    const folder = generatedRoot();
    change(folder);
    const before = snapshot(folder);
    const { code, err } = await run(folder, "check");
    expect(err).toContain(message);
    expect(err).toContain(`To mend it:\n  ${command}\n`);
    expect(code).toBe(1);
    expect(snapshot(folder)).toEqual(before);
  });

  it("finds every package that is not current, not just the first", async () => {
    const folder = root();
    const { code, err } = await run(folder, "check");
    expect(err).toContain("`packages/clients/acme/package.json` is missing.");
    expect(err).toContain("`packages/clients/zoo/package.json` is missing.");
    expect(err).toMatch(/To mend it:\n {2}npm run generate acme\n {2}npm run generate zoo\n$/);
    expect(code).toBe(1);
  });
});

describe("new-provider", () => {
  it("makes a spec, its client and the client's first test, all current", async () => {
    const folder = root({});
    const { code, err } = await run(folder, "new-provider", "acme-pay", "--title", 'Acme "Pay"');
    expect(err).toContain("npm run lint && npm run generate acme-pay && npm test");
    expect(code).toBe(0);
    expect(readdirSync(join(folder, "specs/acme-pay")).sort()).toEqual([
      "SOURCES.md",
      "openapi.yaml",
      "package.json",
      "turbo.json",
    ]);
    expect(readFileSync(join(folder, "packages/clients/acme-pay/test/contract.test.ts"), "utf8")).toContain(
      "createAcmePayClient",
    );
    expect((await run(folder, "check")).code).toBe(0);
  });

  it("makes a spec that the house rules have nothing against", async () => {
    const folder = root({});
    await run(folder, "new-provider", "acme-pay", "--title", 'Acme "Pay" # 1: <b>');
    const redocly = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");
    const config = fileURLToPath(new URL("../../redocly.yaml", import.meta.url));
    const linted = spawnSync(process.execPath, [redocly, "lint", "specs/acme-pay/openapi.yaml", "--config", config], {
      cwd: folder,
    });
    expect([linted.status, linted.stderr.toString()]).toEqual([0, expect.stringContaining("is valid")]);
    expect(linted.stderr.toString()).not.toContain("generated by the");
  });

  it("starts from a file, which may refer to others", async () => {
    const folder = root({
      "from/api.yaml": spec("From").replace('"#/components/schemas/Pet"', "./pet.yaml"),
      "from/pet.yaml": "type: string\n",
    });
    expect((await run(folder, "new-provider", "from", "--from", "from/api.yaml")).code).toBe(0);
    expect(readFileSync(join(folder, "specs/from/openapi.yaml"), "utf8")).toContain("pet_2:\n      type: string");
  });

  it("starts from a folder, and gives every operation the name that the client has for it", async () => {
    const entry = spec("From").replace("      operationId: listPets\n", "      operationId: list-pets\n");
    const post = `    post:
      responses:
        "201": { description: Made., links: { all: { operationId: list-pets } } }
`;
    const folder = root({
      "from/first.yaml": entry
        .replace("components:\n", `${post}components:\n`)
        .replace('"#/components/schemas/Pet"', "./pet.yaml"),
      "from/pet.yaml": "type: string\n",
    });
    const { code, err } = await run(folder, "new-provider", "from", "--from", "from");
    expect([code, err]).toEqual([0, expect.stringContaining("warning: 2 of 2 operations had no `operationId`")]);
    const made = readFileSync(join(folder, "specs/from/openapi.yaml"), "utf8");
    expect(made.match(/operationId: .*/g)).toEqual([
      "operationId: listPets",
      "operationId: listPets",
      "operationId: postPets",
    ]);
    expect(readFileSync(join(folder, "specs/from/SOURCES.md"), "utf8")).toContain("`first.yaml`");
    expect((await run(folder, "check")).code).toBe(0);
  });

  it("says what the house rules want changed, with its place, and notes the workspaces where npm does", async () => {
    const folder = root({
      "from.json": JSON.stringify({ swagger: "2.0", info: { title: "Old", version: "1" }, paths: {} }),
    });
    const here = fileURLToPath(new URL("../..", import.meta.url));
    for (const name of ["redocly.yaml", "node_modules/@redocly", "specs/lint"]) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      symlinkSync(join(here, name), join(folder, name));
    }
    const { err } = await run(folder, "new-provider", "old", "--from", "from.json");
    expect(err).toMatch(/^ {2}specs\/old\/openapi\.yaml:\d+:\d+ {2}.+ \(info-license\)$/m);
    expect(readdirSync(join(folder, "node_modules/@specwright"))).toEqual(["old", "spec-old"]);
  });

  it.each([
    ["a file with a problem", ["bad", "--from", "bad.yaml"], 1, "bad.yaml:1:1 error:"],
    ["a problem of a client", ["twice", "--from", "twice"], 1, "twice/api.yaml:13:25 error:"],
    ["an address", ["bad", "--from", "https://example.com/api.yaml"], 1, "is an address"],
    ["a path to nothing", ["bad", "--from", "nothing"], 1, "There is no file or folder `nothing`."],
    ["a folder without a description", ["bad", "--from", "empty"], 1, "says `openapi:` or `swagger:` at its top"],
    ["a folder with several", ["bad", "--from", "several"], 1, "several descriptions: `a.yaml`, `b.json`."],
    ["a name that leads elsewhere", ["../evil"], 2, "cannot be a provider's name"],
    ["a name that is taken", ["acme"], 2, "`specs/acme` is there already."],
    [
      "the name of another workspace",
      ["demo"],
      2,
      "`packages/shown` is `@specwright/demo` already; choose another name.",
    ],
    ["the name of a workspace for its spec", ["rules"], 2, "`specs/house` is `@specwright/spec-rules` already"],
    ["a name whose package is another's spec", ["spec-rules"], 2, "`specs/house` is `@specwright/spec-rules` already"],
    ["a name that is too long", ["a".repeat(300)], 2, "` has 300 characters; a provider's name has at most 60."],
  ])("changes nothing for %s", async (_name, words, code, message) => {
    const folder = root({
      ...TWO_SPECS,
      "bad.yaml": "openapi: 3.1.0\n",
      "twice/api.yaml": spec(
        "Twice",
        '  /more:\n    get: { operationId: listPets, responses: { "200": { description: More. } } }\n',
      ),
      "empty/a.yaml": "type: string\n",
      "several/a.yaml": spec("A"),
      "several/b.json": JSON.stringify({ openapi: "3.0.3" }),
      "package.json": JSON.stringify({ workspaces: ["packages/*", "specs/*", "tool"] }),
      "packages/shown/package.json": JSON.stringify({ name: "@specwright/demo" }),
      "specs/house/package.json": JSON.stringify({ name: "@specwright/spec-rules" }),
    });
    const before = snapshot(folder);
    const ran = await run(folder, "new-provider", ...words);
    expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(message)]);
    expect(snapshot(folder)).toEqual(before);
  });
});

describe("wrong use", () => {
  const rows: [words: string[], message: string][] = [
    [["fly"], "There is no verb `fly`."],
    [["constructor"], "There is no verb `constructor`."],
    [["generate", "none"], "There is no spec `specs/none/openapi.yaml`. Known: acme, zoo."],
    [["generate", "--spec", "a.yaml"], "`--spec`, `--name` and `--out` belong together"],
    [["generate", "--spec", "a.yaml", "--name", "A/../b", "--out", "x"], "cannot be a provider's name"],
    [["generate", "--nope"], "--nope"],
    [["check", "--spec", "a.yaml"], "`check` has no option `--spec`."],
    [["check", "--format", "xml"], "`--format` is text or json"],
    [["generate", "--allow-remote", "example.com"], "takes an origin"],
    [["new-provider"], "takes one name"],
  ];
  it.each(rows)("%j", async (words, message) => {
    const ran = await run(root(), ...words);
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(message)]);
  });

  it.each([[], ["generate"], ["check"], ["new-provider"], ["dev"]])("%j --help", async (...words) => {
    const ran = await commandLine(temporaryFolder(), [...words, "--help"]);
    expect([ran.code, ran.out, ran.err]).toEqual([0, expect.stringContaining("Usage: npm run "), ""]);
  });
});
