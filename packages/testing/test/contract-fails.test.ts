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

/** Titles of the failed tests by the name of the fault. */
let failed: Map<string, string[]>;
beforeAll(async () => {
  const options = ["--reporter=json", "--config", "test/broken/vitest.config.ts"];
  const report = await new Promise<Report>((resolve, reject) => {
    execFile(process.execPath, [vitest, "run", ...options], { cwd: folder, maxBuffer: 1e8 }, (_, stdout, stderr) => {
      const json = stdout.split("\n").find((line) => line.startsWith("{"));
      if (json) resolve(JSON.parse(json));
      else reject(new Error(stderr));
    });
  });
  failed = new Map();
  for (const { ancestorTitles, title, status } of report.testResults.flatMap((file) => file.assertionResults)) {
    if (status !== "failed") continue;
    const fault = ancestorTitles[0]?.replace("contract of ", "") ?? "";
    failed.set(fault, [...(failed.get(fault) ?? []), [...ancestorTitles.slice(1), title].join(": ")]);
  }
}, 60_000);

describe("the contract suite fails", () => {
  it("when a failure in a success status comes out as data", () => {
    expect(failed.get("ignores x-failure")).toEqual(["getPet: understands 200 notOk"]);
  });

  it("when a credential is not sent", () => {
    expect(failed.get("sends no key")).toContain("uploadPhoto: understands 202");
    expect(failed.get("sends no key")).toContain("listPets: sends a right request: all");
  });

  it("when a body is lost", () => {
    expect(failed.get("loses the body")).toContain("listPets: understands 200 two");
    expect(failed.get("loses the body")).not.toContain("deletePet: understands 204");
  });

  it("when the types do not ask for what is required", () => {
    expect(failed.get("has lax types")).toEqual(["has types that ask for every required input"]);
  });

  it("when an operation is missing", () => {
    expect(failed.get("lacks an operation")).toContain("getPet: understands 200 found");
    expect(failed.get("lacks an operation")).not.toContain("listPets: understands 200 two");
  });
});
