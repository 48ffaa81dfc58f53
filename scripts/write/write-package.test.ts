import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { EmittedFile } from "../emit/emitted-file.js";
import type { InputError } from "../problems/input-error.js";
import { snapshot, temporaryFolder } from "../test/temporary-folder.js";
import { applyPlan, discard, stagePlan } from "./apply-plan.js";
import { readRecord } from "./generated-record.js";
import { Locks } from "./lock.js";
import { matchesRecord } from "./package-state.js";
import { type Plan, planPackage } from "./plan.js";

const made = { input: "sha256-x", format: 1 };

function files(texts: Readonly<Record<string, string>>): EmittedFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}

function write(folder: string, texts: Readonly<Record<string, string>>): Plan {
  const plan = planPackage({ folder, files: files(texts), made });
  applyPlan(folder, plan);
  return plan;
}

const FIRST = { "package.json": '{\n  "version": "0.1.0"\n}\n', "src/a.gen.ts": "a", "src/deep/b.gen.ts": "b" };

describe("a package on disk", () => {
  it("is written whole, with a record that matches it", () => {
    const folder = join(temporaryFolder(), "not", "there");
    const plan = write(folder, FIRST);
    expect(plan.write.map((file) => file.path)).toEqual([
      "package.json",
      "src/a.gen.ts",
      "src/deep/b.gen.ts",
      "generated.json",
    ]);
    const record = readRecord(folder);
    expect(Object.keys(snapshot(folder)).sort()).toEqual([
      "generated.json",
      "package.json",
      "src/a.gen.ts",
      "src/deep/b.gen.ts",
    ]);
    expect(record && matchesRecord(folder, record)).toBe(true);
  });

  it("is not touched where nothing changes", () => {
    const folder = temporaryFolder();
    write(folder, FIRST);
    const past = new Date(1_000_000_000_000);
    utimesSync(join(folder, "src/a.gen.ts"), past, past);
    const plan = write(folder, { ...FIRST, "src/deep/b.gen.ts": "new" });
    expect(plan.write.map((file) => file.path)).toEqual(["src/deep/b.gen.ts", "generated.json"]);
    expect(statSync(join(folder, "src/a.gen.ts")).mtime).toEqual(past);
  });

  it("loses what is no longer generated, and nothing else", () => {
    const folder = temporaryFolder();
    write(folder, FIRST);
    writeFileSync(join(folder, "src/mine.ts"), "mine");
    writeFileSync(join(folder, "CHANGELOG.md"), "log");
    const { "src/deep/b.gen.ts": _gone, ...rest } = FIRST;
    const plan = write(folder, rest);
    expect([plan.remove, plan.foreign]).toEqual([["src/deep/b.gen.ts"], ["src/mine.ts"]]);
    expect(Object.keys(snapshot(folder)).sort()).toEqual([
      "CHANGELOG.md",
      "generated.json",
      "package.json",
      "src/a.gen.ts",
      "src/mine.ts",
    ]);
    expect(statSync(join(folder, "src")).isDirectory()).toBe(true);
    expect(() => statSync(join(folder, "src/deep"))).toThrow("ENOENT");
  });

  it("may have another version, which a release gives it", () => {
    const folder = temporaryFolder();
    write(folder, FIRST);
    writeFileSync(join(folder, "package.json"), FIRST["package.json"].replace("0.1.0", "2.0.0"));
    const record = readRecord(folder);
    expect(record && matchesRecord(folder, record)).toBe(true);
  });

  it.each([
    ["an edit", (folder: string) => writeFileSync(join(folder, "src/a.gen.ts"), "edited")],
    ["an added file", (folder: string) => writeFileSync(join(folder, "src/more.ts"), "")],
    ["an edit of the record", (folder: string) => writeFileSync(join(folder, "generated.json"), "{}")],
  ])("no longer matches after %s", (_name, change) => {
    const folder = temporaryFolder();
    write(folder, FIRST);
    change(folder);
    const record = readRecord(folder);
    expect(record !== undefined && matchesRecord(folder, record)).toBe(false);
  });
});

describe("a path that leaves the package", () => {
  it.each(["../a", "/etc/a", "src/../../a", "src//a", "./a", "a\\b", "a\nb", "", "src/\u202e"])(
    "%j is refused",
    (path) => {
      const folder = temporaryFolder();
      expect(() => write(folder, { [path]: "x" })).toThrow("may not write");
      expect(snapshot(folder)).toEqual({});
    },
  );

  it("is refused when a link leads out", () => {
    const outside = temporaryFolder();
    const folder = temporaryFolder();
    symlinkSync(outside, join(folder, "src"));
    expect(() => write(folder, FIRST)).toThrow("through the link");
    expect(snapshot(outside)).toEqual({});
  });

  it("is refused when it comes from the record of an earlier run", () => {
    const parent = temporaryFolder({ "mine.txt": "mine" });
    const folder = join(parent, "package");
    mkdirSync(folder);
    writeFileSync(join(folder, "generated.json"), JSON.stringify({ ...made, files: { "../mine.txt": "sha256-x" } }));
    expect(() => write(folder, FIRST)).toThrow("may not write");
    expect(readFileSync(join(parent, "mine.txt"), "utf8")).toBe("mine");
  });

  it("is refused when it differs from another in case only", () => {
    expect(() => write(temporaryFolder(), { "src/a.ts": "", "src/A.ts": "" })).toThrow("both");
  });
});

describe("a failure while writing", () => {
  it("leaves everything as it was when a text cannot be put beside its place", () => {
    const folder = temporaryFolder();
    write(folder, FIRST);
    const before = snapshot(folder);
    const plan = planPackage({ folder, files: files({ ...FIRST, "src/a.gen.ts": "new" }), made });
    const torn = {
      ...plan,
      write: [...plan.write, { path: "src/c.gen.ts", text: undefined as unknown as string, isNew: true }],
    };
    expect(() => applyPlan(folder, torn)).toThrow();
    expect(snapshot(folder)).toEqual(before);
  });

  it("is seen by the next run and mended", () => {
    const folder = temporaryFolder();
    write(folder, FIRST);
    // As if the process had died after the first rename.
    writeFileSync(join(folder, "src/a.gen.ts"), "new");
    const record = readRecord(folder);
    expect(record && matchesRecord(folder, record)).toBe(false);
    write(folder, { ...FIRST, "src/a.gen.ts": "new" });
    const mended = readRecord(folder);
    expect(mended && matchesRecord(folder, mended)).toBe(true);
  });
});

describe("a file that cannot be put in its place", () => {
  /** As it is built: the process that it starts is no TypeScript. */
  const newPlacer = async () => {
    const built = new URL("../dist/write/placer.js", import.meta.url).href;
    const { Placer } = (await import(built)) as typeof import("./placer.js");
    return new Placer();
  };

  it.each([
    [
      "a folder is in its place",
      (target: string) => mkdirSync(join(target, "mine"), { recursive: true }),
      "file-system",
    ],
    ["a link leads out of the package", (target: string) => symlinkSync(join(target, ".."), target), "link"],
  ])("is a problem with its path where %s meanwhile", async (_name, change, code) => {
    const folder = temporaryFolder();
    const staged = stagePlan(folder, planPackage({ folder, files: files(FIRST), made }));
    const target = join(folder, "src", "a.gen.ts");
    mkdirSync(join(folder, "src"));
    change(target);
    const error: unknown = await (await newPlacer()).place([staged]).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "InputError", problems: [{ code, severity: "error" }] });
    expect(String(error)).toContain(target);
    expect(existsSync(staged.staging)).toBe(false);
  });

  it("is a problem when its process is ended", async () => {
    const folder = temporaryFolder();
    const staged = stagePlan(folder, planPackage({ folder, files: files(FIRST), made }));
    const placer = await newPlacer();
    for (const pid of placer.processes) process.kill(pid, "SIGKILL");
    await expect(placer.place([staged])).rejects.toMatchObject({ problems: [{ code: "not-placed" }] });
    discard(staged);
  });
});

describe("the lock", () => {
  /** The file that the next lock of a folder is, by way of one that was given up. */
  async function lockFileOf(folder: string): Promise<string> {
    const [first, second] = [new Locks({ onWait: () => {} }), new Locks({ onWait: () => {}, timeout: 0 })];
    await first.take(folder);
    const help = await second.take(folder).catch((error: InputError) => error.problems[0]?.help);
    first.release();
    return String(help).replace(/^.*rm '(.*)'$/, "$1");
  }

  it("lets one run write at a time, and tells the other one so", async () => {
    const folder = temporaryFolder();
    const events: string[] = [];
    const first = new Locks({ onWait: () => {} });
    await first.take(folder);
    const second = new Locks({
      onWait: (holder, place) => {
        events.push(`waits for ${holder} at ${place}`);
        first.release();
      },
    });
    await second.take(folder);
    second.release();
    expect(events).toEqual([`waits for ${process.pid} at ${folder}`]);
  });

  it("gives up in the end, and is free again after a release", async () => {
    const folder = temporaryFolder();
    const first = new Locks({ onWait: () => {} });
    await first.take(folder);
    await expect(new Locks({ onWait: () => {}, timeout: 0 }).take(folder)).rejects.toThrow("Another run");
    first.release();
    const third = new Locks({ onWait: () => {}, timeout: 0 });
    await third.take(folder);
    third.release();
  });

  it.each([
    ["of processes that are gone is taken over", "{gone} {gone}", "taken"],
    ["of a run that is gone is kept while the process lives that puts its texts in place", "{gone} {here}", "refused"],
  ])("%s", async (_name, content, expected) => {
    const folder = temporaryFolder();
    const gone = spawnSync(process.execPath, ["-e", ""]).pid;
    const file = await lockFileOf(folder);
    writeFileSync(file, content.replaceAll("{gone}", String(gone)).replaceAll("{here}", String(process.pid)));
    const locks = new Locks({ onWait: () => {}, timeout: 0 });
    expect(
      await locks.take(folder).then(
        () => "taken",
        () => "refused",
      ),
    ).toBe(expected);
    locks.release();
    rmSync(file, { force: true });
  });
});
