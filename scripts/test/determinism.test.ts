import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { commandLine } from "./command-line.js";
import { renderFile } from "./hostile/render.js";
import { snapshot, temporaryFolder } from "./temporary-folder.js";

const TEXT = readFileSync(fileURLToPath(new URL("./hostile/every-position.yaml", import.meta.url)), "utf8");

const SPLIT = {
  "openapi.yaml": `openapi: 3.1.1
info: { title: Split, version: "1" }
paths:
  /b: { $ref: paths/b.yaml }
  /a: { $ref: paths/a.yaml }
`,
  "paths/a.yaml":
    "get: { operationId: a, responses: { '200': { description: a, content: { application/json: { schema: { $ref: ../schemas/Thing.yaml } } } } } }\n",
  "paths/b.yaml":
    "get: { operationId: b, responses: { '200': { description: b, content: { application/json: { schema: { $ref: ../other/Thing.yaml } } } } } }\n",
  "schemas/Thing.yaml": "type: object\nproperties: { a: { type: string }, next: { $ref: Thing.yaml } }\n",
  "other/Thing.yaml": "type: object\nproperties: { b: { type: string } }\n",
};

async function rendered(files: Readonly<Record<string, string>>): Promise<unknown> {
  const folder = temporaryFolder(files);
  const { files: emitted, problems } = await renderFile(`${folder}/openapi.yaml`, folder);
  return { emitted, problems };
}

describe("the same description gives the same bytes", () => {
  test("with the line ends of Windows, with a mark at its start, in another folder", async () => {
    const plain = await rendered({ "openapi.yaml": TEXT });
    expect(await rendered({ "openapi.yaml": TEXT.replaceAll("\n", "\r\n") })).toEqual(plain);
    expect(await rendered({ "openapi.yaml": `\ufeff${TEXT}` })).toEqual(plain);
  });

  test("as YAML and as JSON", async () => {
    const written = { "openapi.yaml": stringify(parse(TEXT), { aliasDuplicateObjects: false }) };
    expect(await rendered({ "openapi.yaml": JSON.stringify(parse(TEXT)) })).toEqual(await rendered(written));
  });

  test("whatever order its files were written in", async () => {
    const turned = Object.fromEntries(Object.entries(SPLIT).reverse());
    expect(await rendered(turned)).toEqual(await rendered(SPLIT));
  });

  test("in any time zone and language, and again", async () => {
    const folder = temporaryFolder(SPLIT);
    const results: Record<string, string>[] = [];
    for (const [out, environment] of [
      ["one", { TZ: "Asia/Kolkata", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" }],
      ["two", { TZ: "America/Lima", LC_ALL: "C", LANG: "C" }],
    ] as const) {
      const words = ["generate", "--spec", "openapi.yaml", "--name", "split", "--out", out];
      expect((await commandLine(folder, words, environment)).code).toBe(0);
      expect(existsSync(`${folder}/${out}/generated.json`)).toBe(true);
      results.push(snapshot(`${folder}/${out}`));
    }
    expect(results[0]).toEqual(results[1]);
  });
});
