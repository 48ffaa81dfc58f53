import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { snapshot, temporaryFolder } from "./temporary-folder.js";

const CLI = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const SPEC = "openapi: 3.1.1\ninfo: { title: One, version: '1' }\nservers: [{ url: https://one.example }]\npaths: {}\n";
/** Nobody is refused anything as root, so that these runs belong to somebody else. */
const ORDINARY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

function folderWithSpec(): string {
  const folder = temporaryFolder({ "api.yaml": SPEC, file: "text" });
  for (const path of [folder, join(folder, "api.yaml")]) {
    if (ORDINARY.uid !== undefined) chownSync(path, ORDINARY.uid, ORDINARY.gid);
  }
  return folder;
}

function generateTo(folder: string, out: string): { code: number | null; err: string } {
  return run(folder, "generate", "--spec", "api.yaml", "--name", "one", "--out", out);
}

function run(folder: string, ...words: string[]): { code: number | null; err: string } {
  const ended = spawnSync(process.execPath, [CLI, ...words, "--root", folder], {
    cwd: folder,
    encoding: "utf8",
    timeout: 20_000,
    killSignal: "SIGKILL",
    ...ORDINARY,
  });
  return { code: ended.status, err: ended.stderr };
}

const LONG = "a".repeat(300);

interface Row {
  readonly name: string;
  readonly out: string;
  readonly prepare?: (folder: string) => void;
  readonly says: RegExp;
}

const ROWS: readonly Row[] = [
  { name: "a file", out: "file", says: /\/file[^ ]*` .*not a folder/ },
  { name: "a folder below a file", out: "file/deep/er", says: /\/file[^ ]*` .*not a folder/ },
  { name: "a device", out: "/dev/null", says: /`\/dev\/null[^ ]*` .*not a folder/ },
  {
    name: "a link to nothing",
    out: "dangling",
    prepare: (folder) => symlinkSync("nowhere/at/all", join(folder, "dangling")),
    says: /\/dangling` .*not a folder/,
  },
  { name: "a name that is too long", out: `new/${LONG}`, says: /\/new\/a+…` .*too long/ },
  {
    name: "a folder that nobody may write to",
    out: "closed/here",
    prepare: (folder) => mkdirSync(join(folder, "closed"), { mode: 0o555 }),
    says: /permission for `.*\/closed\/here`/,
  },
];

describe("a folder that nothing can be written to", () => {
  it.each(ROWS)("$name: one line with its path, advice, and nothing written", ({ out, prepare, says }) => {
    const folder = folderWithSpec();
    prepare?.(folder);
    const before = [snapshot(folder), readdirSync(folder, { recursive: true })];
    const { code, err } = generateTo(folder, out);
    expect(err).toMatch(says);
    expect(err).toMatch(/^error: .*\n {2}\S.*\nNothing was written\.\n$/);
    expect(code).toBe(1);
    expect([snapshot(folder), readdirSync(folder, { recursive: true })]).toEqual(before);
  });

  // There the system says of a new folder that its parent is missing, however often one makes the parent.
  it.runIf(process.platform === "linux")("is refused at once below /proc", () => {
    const { code, err } = generateTo(folderWithSpec(), "/proc/specwright/here");
    expect(err).toMatch(/^error: `\/proc\/specwright` .*\n {2}\S.*\nNothing was written\.\n$/);
    expect(code).toBe(1);
  });

  it.each([
    ["its folder of sources may not be written to", "closed"],
    ["a folder stands where a file belongs", "folder"],
    ["a link leads out of it", "link"],
  ])("leaves a package whole when %s", (_name, kind) => {
    const folder = folderWithSpec();
    expect(generateTo(folder, "made").code).toBe(0);
    const client = join(folder, "made/src/client.gen.ts");
    if (kind !== "closed") rmSync(client);
    if (kind === "folder") mkdirSync(client);
    if (kind === "link") symlinkSync(join(folder, "file"), client);
    writeFileSync(join(folder, "api.yaml"), SPEC.replace("One", "Two"));
    if (kind === "closed") chmodSync(join(folder, "made/src"), 0o555);
    const before = snapshot(folder);
    const { code, err } = generateTo(folder, "made");
    if (kind === "closed") chmodSync(join(folder, "made/src"), 0o755);
    expect(err).toMatch(/^error: .*\/made\/src.*\n {2}\S.*\nNothing was written\.\n$/);
    expect(code).toBe(1);
    expect(snapshot(folder)).toEqual(before);
  });
});

describe("a file that cannot be put in its place when others are", () => {
  // Only root can give files away. In such a folder one may write, and replace nobody else's files.
  it.runIf(process.getuid?.() === 0)("is named, and the next run mends what was begun", () => {
    const folder = folderWithSpec();
    expect(generateTo(folder, "made").code).toBe(0);
    const sources = join(folder, "made/src");
    const client = join(sources, "client.gen.ts");
    chownSync(sources, 0, 0);
    chmodSync(sources, 0o1777);
    chownSync(client, 0, 0);
    writeFileSync(join(folder, "api.yaml"), SPEC.replace("One", "Two"));
    const { code, err } = generateTo(folder, "made");
    expect(err).toMatch(
      /^error: There is no permission for `.*\/made\/src\/client\.gen\.ts`: .*\n {2}\S.*\nSome of it may be in place; .*\n$/,
    );
    expect(code).toBe(1);
    for (const path of [sources, client]) chownSync(path, ORDINARY.uid ?? 0, ORDINARY.gid ?? 0);
    expect(generateTo(folder, "made").code).toBe(0);
    expect(readFileSync(client, "utf8")).toContain("Two");
    expect(generateTo(folder, "made").err).toMatch(/^0 written/);
  });
});

describe("new-provider", () => {
  it.each([
    ["packages/clients", /permission for `.*\/packages\/clients\/acme`/],
    ["packages", /permission for `.*\/packages\/clients`/],
    ["specs", /permission for `.*\/specs\/\.new-.*`/],
    [".", /permission for `.*\/specs`/],
  ])("changes nothing when %s may not be written to", (closed, says) => {
    const folder = folderWithSpec();
    mkdirSync(join(folder, closed), { recursive: true });
    chmodSync(join(folder, closed), 0o555);
    const all = () => [snapshot(folder), readdirSync(folder, { recursive: true })];
    const before = all();
    const { code, err } = run(folder, "new-provider", "acme");
    expect(err).toMatch(says);
    expect(err).toMatch(/^error: .*\n {2}\S.*\nNothing was written\.\n$/);
    expect(code).toBe(1);
    expect(all()).toEqual(before);
    chmodSync(join(folder, closed), 0o755);
  });
});
