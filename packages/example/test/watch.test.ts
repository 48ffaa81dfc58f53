import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type FaultServer, json, startFaultServer } from "@specwright/testing/faults";
import { createUpstoxClient } from "@specwright/upstox";
import { build } from "esbuild";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { watchUpstox } from "../src/watch.js";

const data = {
  email: "e@example.com",
  exchanges: ["NSE", "NEW"],
  products: [],
  broker: "B",
  user_id: "U",
  user_name: "N",
  order_types: [],
  user_type: "individual",
  poa: false,
  is_active: true,
};
const drifted = json({ status: "success", data: { ...data, segment: "s3cret" } });

let service: FaultServer;
beforeAll(async () => {
  service = await startFaultServer();
});
beforeEach(() => {
  service.reset();
  service.setRight(drifted);
});
afterAll(() => service.close());

test("the app has its data first; then what differs is said, once, without values", async () => {
  const said: unknown[] = [];
  const watched = watchUpstox(({ kind, pointer, found }) => said.push([kind, pointer, found]), 1);
  const client = createUpstoxClient({ accessToken: "t", baseUrl: service.url, fetch: watched });
  expect((await client.getProfile()).data.exchanges).toEqual(["NSE", "NEW"]);
  said.push("answered");
  await client.getProfile();
  await watched.settled();
  expect(said).toEqual([
    "answered",
    ["unknown-enum-value", "/data/exchanges/*", '"NEW"'],
    ["undocumented-field", "/data/segment", "string"],
  ]);
  expect(watched.differences().map(({ count }) => count)).toEqual([2, 2]);
});

test("what is as described passes", async () => {
  service.setRight(json({ status: "success", data: { ...data, exchanges: ["NSE"] } }));
  const watched = watchUpstox(() => undefined, 1);
  await createUpstoxClient({ accessToken: "t", baseUrl: service.url, fetch: watched }).getProfile();
  await watched.settled();
  expect(watched.differences()).toEqual([]);
});

/** The code that an app gets which imports this. */
async function bundled(contents: string): Promise<string> {
  const resolveDir = fileURLToPath(new URL("../src", import.meta.url));
  const stdin = { contents, resolveDir, loader: "ts" } as const;
  const { outputFiles } = await build({ stdin, bundle: true, write: false, format: "esm", target: "es2022" });
  return outputFiles[0]?.text ?? "";
}

test("a client that is not watched carries nothing of it", async () => {
  const code = await bundled('export { createUpstoxClient } from "@specwright/upstox";');
  expect(code).toContain("/v2/user/profile");
  expect(code).not.toMatch(/undocumented-field|nse-derivatives|x-extensible-enum|unevaluatedProperties/u);
});

test("the watched client works where no code may be made of text", async () => {
  const code = await bundled(`
    import { watchUpstox } from "./watch.js";
    import { createUpstoxClient } from "@specwright/upstox";
    try {
      new Function("return 1");
      throw new Error("this Node evaluates code");
    } catch (error) {
      if (!(error instanceof EvalError)) throw error;
    }
    const watched = watchUpstox(() => undefined, 1);
    await createUpstoxClient({ accessToken: "t", baseUrl: ${JSON.stringify(service.url)}, fetch: watched }).getProfile();
    await watched.settled();
    console.log(watched.differences().map(({ kind }) => kind).join(" "));
  `);
  expect(code).not.toMatch(/\beval\(|parseDocument|new Ajv/u);
  const folder = mkdtempSync(join(tmpdir(), "specwright-watch-"));
  try {
    writeFileSync(join(folder, "app.mjs"), code);
    const { out, said } = await run(["--disallow-code-generation-from-strings", "app.mjs"], folder);
    expect({ out, said }).toEqual({ out: "unknown-enum-value undocumented-field\n", said: "" });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("npm run drift -- upstox --live proposes the change of the description", async () => {
  const folder = mkdtempSync(join(tmpdir(), "specwright-live-"));
  const root = fileURLToPath(new URL("../../..", import.meta.url));
  try {
    mkdirSync(join(folder, "specs/upstox"), { recursive: true });
    cpSync(join(root, "specs/upstox/openapi.yaml"), join(folder, "specs/upstox/openapi.yaml"));
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    const options = { accessToken: "t0ken", baseUrl: service.url };
    writeFileSync(join(folder, "settings.json"), JSON.stringify({ options }));
    const words = [join(root, "packages/drift/dist/cli.js"), "upstox", "--live", "--config", "settings.json"];
    const { code, out, said } = await run(words, folder);
    expect(code).toBe(1);
    expect(said).toContain("getProfile: answered");
    expect(said).toContain("getProfile 200 /data/segment: undocumented field");
    expect(out).toContain("+        segment:");
    expect(out + said).not.toMatch(/s3cret|t0ken/u);
    writeFileSync(join(folder, "change.patch"), out);
    execFileSync("git", ["apply", "change.patch"], { cwd: folder });
    expect((await run(words, folder)).code).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

async function run(words: readonly string[], folder: string): Promise<{ code: number; out: string; said: string }> {
  const node = spawn(process.execPath, words, { cwd: folder });
  let out = "";
  let said = "";
  node.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  node.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const code = await new Promise<number>((resolve) => node.on("close", resolve));
  return { code, out, said };
}
