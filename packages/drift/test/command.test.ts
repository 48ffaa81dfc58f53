import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "../src/command/run.js";
import { textDifference } from "../src/command/text-difference.js";
import { fingerprintOf } from "../src/validators.js";
import { documentOf, specPath } from "./documents.js";
import { startMutatingServer } from "./mutating-server.js";

const profile = {
  email: "e@example.com",
  exchanges: ["NSE"],
  products: [],
  broker: "B",
  user_id: "U",
  user_name: "N",
  order_types: [],
  user_type: "individual",
  poa: false,
  is_active: true,
};
const body = JSON.stringify({ status: "success", data: { ...profile, segment: "s3cret" } });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "specwright-drift-"));
  mkdirSync(join(folder, "specs/upstox"), { recursive: true });
  cpSync(specPath("upstox"), join(folder, "specs/upstox/openapi.yaml"));
  const entry = {
    request: { method: "GET", url: "https://api.upstox.com/v2/user/profile" },
    response: { status: 200, content: { mimeType: "application/json", text: btoa(body), encoding: "base64" } },
  };
  writeFileSync(join(folder, "package.json"), "{}");
  writeFileSync(join(folder, "traffic.har"), JSON.stringify({ log: { entries: [entry, entry] } }));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function command(line: string) {
  const out: string[] = [];
  const words: string[] = [];
  const code = await run(line.split(" ").filter(Boolean), {
    folder,
    today: "2026-11-23",
    print: (text) => out.push(text),
    tell: (text) => words.push(text),
  });
  return { code, out: out.join("\n"), words: words.join("\n") };
}

const spec = (): string => readFileSync(join(folder, "specs/upstox/openapi.yaml"), "utf8");

test("a recording becomes a change that git applies, after which nothing differs", async () => {
  const { code, out, words } = await command("upstox --from traffic.har");
  expect(code).toBe(1);
  expect(words).toBe(
    "getProfile 200 /data/segment: undocumented field, no such field expected, found string (2×)\n1 new, 0 known.",
  );
  expect(out).toContain("+        segment:\n+          type: string\n");
  expect(out + words).not.toContain("s3cret");
  writeFileSync(join(folder, "change.patch"), out);
  const applied = spawnSync("git", ["apply", "change.patch"], { cwd: folder, encoding: "utf8" });
  expect(applied.stderr).toBe("");
  expect((await command("upstox --from traffic.har")).code).toBe(0);
});

test("--write makes the same change", async () => {
  const before = spec();
  const { out } = await command("upstox --from traffic.har");
  await command("upstox --from traffic.har --write");
  expect(textDifference(before, spec(), "specs/upstox/openapi.yaml")).toBe(out);
});

test("--accept writes the baseline, and what is in it stays quiet", async () => {
  await command("upstox --from traffic.har --accept");
  expect(JSON.parse(readFileSync(join(folder, "specs/upstox/drift-baseline.json"), "utf8"))).toEqual({
    known: ["getProfile 200 /data/segment undocumented-field"],
  });
  const { code, out, words } = await command("upstox --from traffic.har");
  expect({ code, out, words }).toEqual({ code: 0, out: "", words: "0 new, 1 known." });
});

test("--json prints a report that --from reads again", async () => {
  const { out } = await command("upstox --from traffic.har --json");
  writeFileSync(join(folder, "report.json"), out);
  const again = await command("upstox --from report.json --json");
  expect(JSON.parse(again.out)).toEqual(JSON.parse(out));
});

test("--compile writes a module that onDrift takes, and its types", async () => {
  const document = documentOf("upstox");
  writeFileSync(join(folder, "openapi.json"), JSON.stringify(document));
  expect(await command("--document openapi.json --compile validators.mjs")).toEqual({ code: 0, out: "", words: "" });
  const { validators } = await import(pathToFileURL(join(folder, "validators.mjs")).href);
  expect(validators.fingerprint).toBe(fingerprintOf(document));
  const validate = validators.answers.getProfile[200]["application/json"];
  expect(validate({ status: "success", data: profile })).toBe(true);
  expect(validate(JSON.parse(body))).toBe(false);
  expect(readFileSync(join(folder, "validators.d.mts"), "utf8")).toContain("export declare const validators");
});

/** A client as the generator makes them, as far as the command knows it. */
function installClient(): void {
  const at = join(folder, "node_modules/@specwright/upstox");
  mkdirSync(at, { recursive: true });
  writeFileSync(join(at, "package.json"), '{ "type": "module", "exports": "./index.js" }');
  const code = `export function createUpstoxClient({ accessToken, baseUrl, fetch }) {
    const call = (path) => fetch(baseUrl + path, { method: "GET", headers: { authorization: accessToken } });
    return { getProfile: () => call("/v2/user/profile"), logOut: () => call("/v2/logout") };
  }`;
  writeFileSync(join(at, "index.js"), code);
}

test("--live calls what the settings name, and nothing else that may change something", async () => {
  installClient();
  const server = await startMutatingServer({ body });
  try {
    const settings = { options: { accessToken: "t0ken", baseUrl: server.url }, also: ["logOut"] };
    writeFileSync(join(folder, "settings.json"), JSON.stringify(settings));
    const { words } = await command("upstox --live --config settings.json");
    expect(words).toMatch(/^logOut: answered$/mu);
    expect(words).toContain("createAccessToken: not called, for POST may change something");
  } finally {
    await server.close();
  }
});

test("--live asks the service through its client", async () => {
  installClient();
  const server = await startMutatingServer({ body });
  try {
    const options = { accessToken: "t0ken", baseUrl: server.url };
    writeFileSync(join(folder, "settings.json"), JSON.stringify({ options }));
    const { code, out, words } = await command("upstox --live --config settings.json");
    expect(code).toBe(1);
    expect(words).toContain("logOut: not called, for DELETE may change something");
    expect(words).toContain("openAuthorizationDialog: not called, for it needs query.client_id");
    expect(words).toContain("getProfile: answered");
    expect(words).toContain("getProfile 200 /data/segment: undocumented field");
    expect(out).toContain("+        segment:");
    expect(out + words).not.toMatch(/s3cret|t0ken/u);
  } finally {
    await server.close();
  }
});

test.each([
  ["", "name one provider"],
  ["upstox", "give a recording with --from FILE, or --live"],
  ["upstox --from missing.har", "there is no missing.har"],
  ["../x --from traffic.har", '"../x" is no provider\'s name'],
  ["nobody --from traffic.har", "there is no specs/nobody/openapi.yaml"],
  ["upstox --from specs/upstox/openapi.yaml", "is not JSON"],
  ["upstox --wrong", "Unknown option '--wrong'"],
  ["--compile validators.js", "--compile and --document go together"],
  ["--document openapi.json", "--compile and --document go together"],
  ["upstox --document a.json --compile a.js", "--compile takes no provider"],
  ["--document missing.json --compile a.js", "there is no missing.json"],
  ["--document specs/upstox/openapi.yaml --compile a.js", "is not JSON"],
  ["--document package.json --compile a.js", "package.json is no OpenAPI description"],
  ["--document package.json --compile a.json", "name it *.js"],
])("wrong use: %s", async (line, words) => {
  const told = await command(line);
  expect(told.code).toBe(2);
  expect(told.words).toContain(words);
});

test("help is data", async () => {
  expect((await command("--help")).out).toContain("Usage: npm run drift");
});

test.each([
  ["a\nb\nc\n", "a\nb\nc\n"],
  ["a\nb\nc\n", "a\nx\nc\n"],
  ["", "a\n"],
  ["a\n", ""],
  ["1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n", "1\nA\n2\n3\n4\n5\n6\n7\n8\n9\n11\n12\nB\n"],
])("differences of texts are those that patch(1) makes: %j", (before, after) => {
  writeFileSync(join(folder, "a.txt"), before);
  const change = textDifference(before, after, "a.txt");
  expect(change === "").toBe(before === after);
  if (change === "" || before === "" || after === "") return;
  writeFileSync(join(folder, "change.patch"), change);
  expect(spawnSync("git", ["apply", "change.patch"], { cwd: folder, encoding: "utf8" }).stderr).toBe("");
  expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe(after);
});
