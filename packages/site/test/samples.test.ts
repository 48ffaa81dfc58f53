import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { providerNames } from "../src/build-site.js";
import { curlSample } from "../src/samples/curl-sample.js";
import { typescriptSample } from "../src/samples/typescript-sample.js";
import { listOperations } from "../src/spec/list-operations.js";
import { loadProvider } from "../src/spec/load-provider.js";
import { root, temporaryFolder } from "./build.js";

const folder = temporaryFolder();

const samples = (
  await Promise.all(
    providerNames(root).map(async (name) => {
      const provider = await loadProvider(join(root, "specs", name));
      return listOperations(provider).map((operation) => ({
        name: `${name} ${operation.id}`,
        typescript: typescriptSample(provider, operation),
        shell: curlSample(provider, operation),
      }));
    }),
  )
).flat();

test("there is a sample of every operation", () => {
  expect(samples.length).toBeGreaterThan(20);
});

test("every TypeScript sample compiles against the generated client", () => {
  for (const { name, typescript } of samples) writeFileSync(join(folder, `${name.replace(" ", "-")}.ts`), typescript);
  const configuration = {
    extends: join(root, "tsconfig.base.json"),
    compilerOptions: {
      noEmit: true,
      typeRoots: [join(root, "node_modules/@types")],
      paths: {
        "@specwright/runtime": [join(root, "packages/runtime/dist/index.d.ts")],
        "@specwright/runtime/*": [join(root, "packages/runtime/dist/*.d.ts")],
        "@specwright/*": [join(root, "packages/clients/*/src/index.gen.ts")],
      },
    },
    include: ["*.ts"],
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(configuration));
  expect(existsSync(join(root, "packages/runtime/dist/index.d.ts"))).toBe(true);
  expect(run("node", [join(root, "node_modules/typescript/bin/tsc"), "-p", folder])).toBe("");
});

test.each(samples)("the shell accepts the sample of $name", ({ shell }) => {
  expect(run("bash", ["-n", "-c", shell])).toBe("");
});

test("a shell sample passes each value as it is", () => {
  const stub = join(folder, "bin");
  mkdirSync(stub);
  writeFileSync(join(stub, "curl"), '#!/bin/sh\nprintf "%s\\n" "$@"\n', { mode: 0o755 });
  const sample = samples.find(({ name }) => name === "upvest requestUserDataChange");
  const output = execFileSync("bash", ["-c", sample?.shell ?? ""], {
    encoding: "utf8",
    env: { PATH: `${stub}:${process.env.PATH}`, UPVEST_CLIENT_ID: "id" },
  });
  expect(output).toContain('"first_name": "Karl"');
  expect(output).toContain("upvest-client-id: id\n");
});

function run(command: string, words: readonly string[]): string {
  try {
    return execFileSync(command, [...words], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  }
}
