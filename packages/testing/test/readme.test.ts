import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { faultList, retryAfterKinds } from "../src/faults/index.js";

// A formatter may pad the columns of a table.
const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8").replaceAll(/ {2,}/g, " ");

it.each(faultList)("the README tells of the fault $name as it is", ({ name, parameters, summary }) => {
  const defaults = Object.entries(parameters).map(([key, value]) => `\`${key}=${value}\``);
  expect(readme).toContain(`| \`${name}\` | ${defaults.join(", ") || "–"} | ${summary} |`);
});

it.each(retryAfterKinds)("the README tells of the Retry-After kind $kind", ({ kind, header }) => {
  expect(readme).toContain(`| \`${kind}\` | \`${header}: `);
});
