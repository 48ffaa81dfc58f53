import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { limitsOf } from "../src/limits.js";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

test("the README states the defaults that hold", () => {
  const limits = limitsOf({});
  expect(readme).toContain(`{ attempt: 60_000, total: 180_000 }`);
  expect([limits.attempt, limits.total]).toEqual([60_000, 180_000]);
  const told = {
    maxAttempts: 3,
    maxDelay: 20_000,
    baseDelay: 100,
    maxRetryAfter: 60_000,
    maxResponseBytes: 50_000_000,
    maxErrorBytes: 65_536,
  };
  expect(limits).toMatchObject(told);
  for (const [name, value] of Object.entries(told)) {
    expect(readme, name).toMatch(
      new RegExp(`\`${name}\`[^\\n]{0,4}${value.toLocaleString("en").replaceAll(",", " ?")}`),
    );
  }
});

test("the README names every export path", () => {
  const { exports } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  for (const path of Object.keys(exports)) {
    const name = path.slice(2);
    if (name !== "" && name !== "package.json") expect(readme, name).toContain(`\`${name}\``);
  }
});

test("the README names every code of a caller's mistake", () => {
  const files = [
    "planner",
    "write-parameter",
    "parameter-text",
    "percent-encode",
    "header-value",
    "checks",
    "check-options",
    "server-url",
    "servers",
    "credentials",
    "bodies",
    "json-text",
    "core",
    "create-client",
  ];
  for (const file of files) {
    const source = readFileSync(new URL(`../src/${file}.ts`, import.meta.url), "utf8");
    for (const [, code] of source.matchAll(/callerError\(\s*"([^"]+)"/g)) expect(readme, file).toContain(`\`${code}\``);
  }
});
