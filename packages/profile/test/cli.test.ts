import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { profile as mapping } from "@specwright/upstox/profile";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { run } from "../src/cli/run.js";
import { exampleOf } from "./example-of.js";

const answer = exampleOf(mapping, "withoutDdpi");
const seen: IncomingHttpHeaders[] = [];
const server = createServer((request, response) => {
  seen.push(request.headers);
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
});
let folder: string;
let baseUrl: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "specwright-profile-"));
  symlinkSync(fileURLToPath(new URL("../../../node_modules", import.meta.url)), join(folder, "node_modules"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  seen.length = 0;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

/** Runs the command in a folder of its own; `environment` is all it sees of the machine's. */
async function command(line: string, environment: Readonly<Record<string, string>> = {}) {
  const out: string[] = [];
  const words: string[] = [];
  const code = await run(line.split(" ").filter(Boolean), {
    environment,
    folder,
    print: (text) => out.push(text),
    tell: (text) => words.push(text),
  });
  return { code, out: out.join("\n"), words: words.join("\n") };
}

test("mocks need no credentials, and input comes from the examples", async () => {
  const { code, out, words } = await command("upstox upvest --mock");
  expect({ code, words }).toEqual({ code: 0, words: "" });
  const [head, first, second, ...rest] = out.split("\n");
  expect(head).toMatch(/^PROVIDER +ID +NAME +E-MAIL +PHONE +STATUS +EXCHANGES +PRODUCTS$/u);
  expect(first).toMatch(/^upstox +\*{6} .*active .*nse-equity nse-derivatives .*delivery cover intraday$/u);
  expect(second).toMatch(/^upvest +83d83ec2-\S+ +Karl Schmidt +– +– +active +– +–$/u);
  expect(rest).toEqual([]);
});

test("flags win over the environment, and the environment over the file", async () => {
  const options = { baseUrl, accessToken: "from-file" };
  writeFileSync(join(folder, "settings.json"), JSON.stringify({ upstox: { options } }));
  await command("--config settings.json");
  await command("--config settings.json", { UPSTOX_ACCESS_TOKEN: "from-environment" });
  const { code, out } = await command("--config settings.json --option upstox.accessToken=from-flag", {
    UPSTOX_ACCESS_TOKEN: "from-environment",
  });
  expect(code).toBe(0);
  expect(out).toContain("Asha Rao");
  expect(seen.map(({ authorization }) => authorization)).toEqual([
    "Bearer from-file",
    "Bearer from-environment",
    "Bearer from-flag",
  ]);
});

test("one provider in full: each value, its canonical name and its place", async () => {
  const { out } = await command("upstox --full", { UPSTOX_BASE_URL: baseUrl, UPSTOX_ACCESS_TOKEN: "t" });
  expect(out).toMatch(/^identity\.name +Asha Rao +\/data\/user_name$/mu);
  expect(out).toMatch(/^exchanges\.2 +nse-commodity \(provider: NSCOM\) +\/data\/exchanges\/2$/mu);
  expect(out).toMatch(/^consents\.0\.answer +true +\/data\/poa$/mu);
});

test("JSON holds values and sources, and personal values can be hidden", async () => {
  const settings = { UPSTOX_BASE_URL: baseUrl, UPSTOX_ACCESS_TOKEN: "t" };
  const { out } = await command("--json", settings);
  expect(JSON.parse(out).upstox.profile.identity.name).toEqual({ value: "Asha Rao", pointer: "/data/user_name" });
  const hidden = await command("--json --redact", settings);
  expect(hidden.out).not.toContain("Asha");
  expect(JSON.parse(hidden.out).upstox.profile.exchanges[0].value).toBe("nse-equity");
});

test("one that fails has its reason in the table, and the exit code says so", async () => {
  const { code, out, words } = await command("upstox epixel --option upstox.accessToken=t", {
    UPSTOX_BASE_URL: baseUrl,
  });
  expect(code).toBe(1);
  expect(out).toContain("Asha Rao");
  expect(out).toMatch(/^epixel +TypeError: /mu);
  expect(words).toBe("1 of 2 did not answer.");
});

test("what a server sends does not steer the terminal", async () => {
  const data = { ...(answer as { data: object }).data, user_name: "\u001b[2JAsha\u202e" };
  const evil = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ status: "success", data }));
  });
  await new Promise<void>((resolve) => evil.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(evil.address() as AddressInfo).port}`;
  const { out } = await command("upstox", { UPSTOX_BASE_URL: url, UPSTOX_ACCESS_TOKEN: "t" });
  evil.closeAllConnections();
  await new Promise((resolve) => evil.close(resolve));
  expect(out).toContain("�[2JAsha�");
});

test.each([
  ["", "no provider has settings"],
  ["--wrong", "Unknown option '--wrong'"],
  ["--full", "--full takes the name of one provider"],
  ["upstox --full --json", "leave out --full"],
  ["nobody", "@specwright/nobody cannot be found"],
  ["upstox --option accessToken", "--option takes provider.key=value"],
  ["--config missing.json", "missing.json"],
])("wrong use: %s", async (line, words) => {
  const told = await command(line);
  expect(told.code).toBe(2);
  expect(told.words).toContain(words);
});

test("a settings file that is not JSON is not quoted", async () => {
  writeFileSync(join(folder, "broken.json"), '{ "upstox": { "options": { "accessToken": "s3cret" ');
  const { code, words } = await command("--config broken.json");
  expect(code).toBe(2);
  expect(words).not.toContain("s3cret");
});

test.each(["upstox.accessToken=s3cret", "../upstox", "--option=s3cret", "--input s3cret", "--accessToken=s3cret"])(
  "what was not understood is not repeated: %s",
  async (line) => {
    const { code, out, words } = await command(line);
    expect(code).toBe(2);
    expect(out + words).not.toContain("s3cret");
  },
);

test("help is data", async () => {
  const { code, out } = await command("--help");
  expect(code).toBe(0);
  expect(out).toContain("Usage: npx @specwright/profile");
});
