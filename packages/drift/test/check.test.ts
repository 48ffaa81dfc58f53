import { createFixtures } from "@specwright/testing/fixtures";
import { createRecorder } from "@specwright/testing/recorder";
import { describe, expect, test } from "vitest";
import { type Difference, exchangeChecker } from "../src/index.js";
import { listOperations } from "../src/operations.js";
import { readRecording } from "../src/patch/index.js";
import { documentOf, providers } from "./documents.js";

type Operations = Readonly<Record<string, () => Promise<unknown>>>;

const seeds = Array.from({ length: 300 }, (_, seed) => seed);

interface Answered {
  readonly name: string;
  readonly status: string;
  readonly mediaType: string;
  readonly value: unknown;
}

/** Compares one answer as if it had come from the service. */
function compare(document: object, { name, status, mediaType, value }: Answered): Difference[] {
  const operation = listOperations(document as never).find((each) => each.name === name);
  return exchangeChecker(document as never)({
    method: operation?.method ?? "GET",
    url: `https://api.test/prefix${operation?.path.replaceAll(/\{[^}]+\}/gu, "x")}`,
    status: status === "default" ? 500 : Number(status.replace("XX", "99")),
    contentType: `${mediaType}; charset=utf-8`,
    body: JSON.stringify(value),
  });
}

describe.each(providers)("%s", (provider) => {
  const document = documentOf(provider);
  const fixtures = createFixtures<Operations>(document as never);
  const answers = listOperations(document).flatMap(({ name }) =>
    fixtures.answers(name).map((answer) => ({ name, ...answer })),
  );

  test("no example of the spec differs from it, save for codes that an open list lacks", () => {
    for (const { name, status, mediaType, examples } of answers) {
      for (const value of Object.values(examples)) {
        const found = compare(document, { name, status, mediaType, value });
        expect(found.filter(({ kind }) => kind !== "unknown-enum-value")).toEqual([]);
      }
    }
  });

  test("what a recorder has cleaned differs no more than what it was made of", async () => {
    for (const { name, status, mediaType, examples } of answers) {
      const { method = "GET", path = "" } = listOperations(document).find((each) => each.name === name) ?? {};
      for (const value of Object.values(examples)) {
        const code = Number(status.replace("XX", "99")) || 500;
        const answer = new Response(JSON.stringify(value), { status: code, headers: { "content-type": mediaType } });
        const recorder = createRecorder({ document: document as never, fetch: async () => answer });
        await recorder.fetch(`https://api.test${path.replaceAll(/\{[^}]+\}/gu, "x")}`, { method });
        const found = readRecording(recorder.toHar(), document);
        expect(found.filter(({ kind }) => kind !== "unknown-enum-value")).toEqual([]);
      }
    }
  }, 30_000);

  test("no valid answer differs, of thousands", () => {
    for (const { name, status, mediaType, random, minimal, maximal } of answers) {
      const short = Number(status) >= 400 ? seeds.slice(0, 20) : seeds;
      for (const value of [minimal(), maximal(), ...short.map(random)]) {
        const found = compare(document, { name, status, mediaType, value });
        expect(found.filter(({ kind }) => kind !== "unknown-enum-value")).toEqual([]);
      }
    }
  }, 60_000);
});
