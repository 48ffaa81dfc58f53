import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { devWorkspace, spec, startDev } from "./start-dev.js";

/** Of a client whose tests are these. */
function testedWorkspace(test: string): string {
  return devWorkspace({ "packages/clients/zoo/test/zoo.test.ts": test });
}

const PASSES = 'import { expect, test } from "vitest";\ntest("it adds", () => expect(1 + 1).toBe(2));\n';

it("ends a save with one line, when all is well", async () => {
  const folder = testedWorkspace(PASSES);
  const dev = await startDev(folder);
  writeFileSync(join(folder, "specs/zoo/openapi.yaml"), spec("Good."));
  const said = await dev.until(/zoo: all well after [\d.]+ s: .*\n/);
  expect(said.split("\n").at(-2)).toMatch(/: client, lint, type-check, build, tests$/);
  // What is well needs no words.
  expect(said).not.toMatch(/Duration|Woohoo/);
});

it("makes and tests the client of a spec that only the linter objects to, and says so last", async () => {
  const folder = testedWorkspace(PASSES);
  const dev = await startDev(folder);
  writeFileSync(join(folder, "specs/zoo/openapi.yaml"), spec("Good.").replace("summary: All pets, ", ""));
  const said = await dev.until(/zoo: PROBLEMS after [\d.]+ s: .*\n/);
  expect(said.split("\n").at(-2)).toMatch(/: lint; see above$/);
  expect(said).toContain("zoo: tests ok");
  expect(said).not.toMatch(/[╔║╚]/);
  expect(said).toMatch(/specs\/zoo\/openapi\.yaml:\d+:\d+/);
});

it.each([
  {
    what: "a type error",
    test: 'import { createZooClient } from "../src/index.gen.js";\ncreateZooClient({}).listFish();\n',
    bad: "type-check",
    says: /test\/zoo\.test\.ts\(2,\d+\): error TS2339: .*listFish/,
  },
  {
    what: "a failing test",
    test: PASSES.replace("toBe(2)", "toBe(3)"),
    bad: "tests",
    says: /it adds[\s\S]*expected 2 to be 3/,
  },
])("shows $what under the step's line and names the step last", async ({ test, bad, says }) => {
  const folder = testedWorkspace(test);
  const dev = await startDev(folder);
  writeFileSync(join(folder, "specs/zoo/openapi.yaml"), spec("Good."));
  const said = await dev.until(/zoo: PROBLEMS after [\d.]+ s: .*\n/);
  expect(said).toContain(`zoo: ${bad} found problems in packages/clients/zoo`);
  expect(said).toMatch(says);
  expect(said.split("\n").at(-2)).toMatch(new RegExp(`: ${bad}; see above$`));
});

const NEVER_ENDS = `import { appendFileSync } from "node:fs";
import { test } from "vitest";
test("it waits", async () => {
  appendFileSync(new URL("./running.txt", import.meta.url), \`\${process.pid} \${process.ppid} \`);
  await new Promise(() => setInterval(() => {}, 1000));
}, 600_000);
`;

it.each(["SIGINT", "SIGHUP"] as const)(
  "stops the tests of the save before, and leaves no process behind on %s",
  async (signal) => {
    const folder = testedWorkspace(NEVER_ENDS);
    const file = join(folder, "specs/zoo/openapi.yaml");
    const dev = await startDev(folder);
    writeFileSync(file, spec("First."));
    await expect.poll(() => running(folder).length, { timeout: 90_000 }).toBe(2);
    const first = running(folder);
    writeFileSync(file, spec("Second."));
    await dev.until(/zoo: saved again; the checks of the save before are stopped\n[\s\S]*client on disk/);
    await expect.poll(() => first.filter(isAlive), { timeout: 60_000 }).toEqual([]);
    await expect.poll(() => running(folder).length, { timeout: 90_000 }).toBe(4);
    expect(await dev.end(signal)).toBe(0);
    await expect.poll(() => running(folder).filter(isAlive), { timeout: 60_000 }).toEqual([]);
  },
);

/** Processes of the tests that have begun so far. */
function running(folder: string): number[] {
  const file = join(folder, "packages/clients/zoo/test/running.txt");
  return existsSync(file) ? readFileSync(file, "utf8").trim().split(" ").map(Number) : [];
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
