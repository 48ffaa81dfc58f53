import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
    }[];
  }[];
}

const folder = fileURLToPath(new URL("..", import.meta.url));
const vitest = join(createRequire(import.meta.url).resolve("vitest/package.json"), "..", "vitest.mjs");

/** Runs a fixture in a process of its own; gives the titles of its tests with that status, by the name of the fault. */
async function run(fixture: string, pattern = "") {
  const options = ["--reporter=json", "--config", "test/broken/vitest.config.ts", "--testNamePattern", pattern];
  const report = await new Promise<Report>((resolve, reject) => {
    execFile(
      process.execPath,
      [vitest, "run", fixture, ...options],
      { cwd: folder, maxBuffer: 1e8 },
      (_, stdout, stderr) => {
        const json = stdout.split("\n").find((line) => line.startsWith("{"));
        if (json) resolve(JSON.parse(json));
        else reject(new Error(stderr));
      },
    );
  });
  const results = report.testResults.flatMap((file) => file.assertionResults);
  return (status: string, fault: string): string[] =>
    results
      .filter((result) => result.status === status && result.ancestorTitles[0]?.replace(/^\w+ of /, "") === fault)
      .map(({ ancestorTitles, title }) => [...ancestorTitles.slice(1), title].join(": "));
}

describe("the contract suite fails", () => {
  let titles: Awaited<ReturnType<typeof run>>;
  beforeAll(async () => {
    titles = await run("contract.fixture");
  }, 300_000);

  it("when a failure in a success status comes out as data", () => {
    expect(titles("failed", "ignores x-failure")).toEqual(["getPet: understands 200 notOk"]);
  });

  it("when a credential is not sent", () => {
    expect(titles("failed", "sends no key")).toContain("uploadPhoto: understands 202");
    expect(titles("failed", "sends no key")).toContain("listPets: sends a right request: all");
  });

  it("when a body is lost", () => {
    expect(titles("failed", "loses the body")).toContain("listPets: understands 200 two");
    expect(titles("passed", "loses the body")).toContain("deletePet: understands 204");
  });

  it("when the types do not ask for what is required", () => {
    expect(titles("failed", "has lax types")).toEqual(["has types that ask for every required input"]);
  });

  it("when an operation is missing", () => {
    expect(titles("failed", "lacks an operation")).toContain("getPet: understands 200 found");
    expect(titles("passed", "lacks an operation")).toContain("listPets: understands 200 two");
  });
});

describe("the conformance suite, with a client over plain fetch,", () => {
  const wrong = [
    "retries: sends a safe call again after reset",
    "retries: sends one idempotency key on every attempt of a call, and another with the next call",
    "deadlines: ends an attempt in time: hang",
    "redirects: sends no credential over plain http to another machine",
    "decoding: makes a DecodeError of html",
    "decoding: is not poisoned by __proto__",
    "arguments: refuses an option that there is not",
    "paging: gives the items of all pages, each once",
    "overrides: takes a call's own hooks instead of the client's",
  ];
  const fine = [
    "decoding: keeps what the spec does not know: fields, and values of enums",
    'arguments: encodes "ü" in a path',
    "steadiness: is no promise itself",
  ];
  let titles: Awaited<ReturnType<typeof run>>;
  beforeAll(async () => {
    const names = [...wrong, ...fine].map((title) => `${title.slice(title.indexOf(": ") + 2)}$`);
    titles = await run("conformance.fixture", names.join("|"));
  }, 300_000);

  it("fails where something is wrong", () => {
    expect(titles("failed", "no resilience").sort()).toEqual([...wrong].sort());
  });

  it("and only there", () => {
    expect(titles("passed", "no resilience").sort()).toEqual([...fine].sort());
  });
});
