import { symlinkSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { HEAD, load, problemsOf } from "../test/load.js";
import { temporaryFolder } from "../test/temporary-folder.js";
import { loadSpec } from "./load-spec.js";

function answering(schema: string): string {
  return `paths:\n  /a:\n    get:\n      responses:\n        "200":\n          description: d\n          content: { application/json: { schema: ${schema} } }\n`;
}

describe("references that are followed", () => {
  it("moves a schema of another file into components, and what that one refers to", async () => {
    const { document } = await load({
      "openapi.yaml": HEAD + answering("{ $ref: 'models/pet.yaml' }"),
      "models/pet.yaml": "type: object\nproperties: { owner: { $ref: './people.yaml#/Owner' }, self: { $ref: '#' } }\n",
      "models/people.yaml": "Owner: { type: string }\n",
    });
    expect(document.components).toEqual({
      schemas: {
        pet: {
          type: "object",
          properties: { owner: { $ref: "#/components/schemas/Owner" }, self: { $ref: "#/components/schemas/pet" } },
        },
        Owner: { type: "string" },
      },
    });
  });

  it("follows anchors and `$id`s, and forgets them: what is left are pointers", async () => {
    const { document } = await load({
      "openapi.yaml": `${HEAD}${answering("{ $ref: '#pet' }")}components:
  schemas:
    Pet: { $anchor: pet, $schema: "https://json-schema.org/draft/2020-12/schema", type: object, properties: { o: { $ref: "https://ids.example/owner" }, l: { $ref: "other.yaml#leaf" } } }
    Owner: { $id: "https://ids.example/owner", properties: { a: { $ref: "#pet" }, b: { $ref: "#/$defs/b" } }, $defs: { a: { $anchor: pet, type: string }, b: { type: integer } } }
    Node: { $dynamicAnchor: node, properties: { next: { $ref: "#node" } }, default: { $anchor: node }, x-a: { $anchor: node } }
`,
      "other.yaml": "Leaf: { $anchor: leaf, type: boolean }\n",
    });
    const { schemas } = document.components as { schemas: object };
    expect(document.paths).toMatchObject({
      "/a": {
        get: {
          responses: { 200: { content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } } } },
        },
      },
    });
    expect(schemas).toEqual({
      Pet: {
        type: "object",
        properties: { o: { $ref: "#/components/schemas/Owner" }, l: { $ref: "#/components/schemas/Leaf" } },
      },
      Owner: {
        properties: {
          a: { $ref: "#/components/schemas/Owner__defs_a" },
          b: { $ref: "#/components/schemas/Owner__defs_b" },
        },
        $defs: { a: { type: "string" }, b: { type: "integer" } },
      },
      Node: {
        properties: { next: { $ref: "#/components/schemas/Node" } },
        default: { $anchor: "node" },
        "x-a": { $anchor: "node" },
      },
      Leaf: { type: "boolean" },
      Owner__defs_a: { type: "string" },
      Owner__defs_b: { type: "integer" },
    });
  });

  it("follows a `$dynamicRef` that can mean one schema only", async () => {
    const list = (name: string) => `{ type: array, items: { $dynamicRef: "#${name}" } }`;
    const { document, problems } = await load({
      "openapi.yaml": `${HEAD}paths: {}
components:
  schemas:
    Tree: { $dynamicAnchor: tree, type: object, properties: { kids: ${list("tree")} } }
    Open: { $id: open, $dynamicAnchor: node, properties: { kids: ${list("node")} } }
    Strict: { $id: strict, $dynamicAnchor: node, $ref: open }
`,
    });
    expect(document.components).toEqual({
      schemas: {
        Tree: { type: "object", properties: { kids: { type: "array", items: { $ref: "#/components/schemas/Tree" } } } },
        Open: { properties: { kids: { type: "array", items: {} } } },
        Strict: { $ref: "#/components/schemas/Open" },
      },
    });
    expect(problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      "not-supported /components/schemas/Open/properties/kids/items/$dynamicRef",
    ]);
  });

  it("keeps the names that a discriminator without a mapping means", async () => {
    const { document } = await load({
      "openapi.yaml": `${HEAD}paths: {}
components:
  schemas:
    Cat: { type: string }
    Cow: { type: object }
    Moved: { oneOf: [{ $ref: "pets.yaml#/Cat" }, { $ref: "big dog.yaml" }, { $ref: "#/components/schemas/Cow" }, { $ref: "pets.yaml#/Eel" }], discriminator: { propertyName: kind, mapping: { e: "pets.yaml#/Eel" } } }
    Stayed: { oneOf: [{ $ref: "#/components/schemas/Cow" }, { $ref: "pets.yaml#/Eel" }], discriminator: { propertyName: kind } }
`,
      "pets.yaml": "Cat: { type: object }\nEel: { type: object }\n",
      "big dog.yaml": "type: object\n",
    });
    expect(document.components).toMatchObject({
      schemas: {
        Moved: {
          discriminator: {
            propertyName: "kind",
            mapping: {
              e: "#/components/schemas/Eel",
              Cat: "#/components/schemas/Cat_2",
              "big dog": "#/components/schemas/big_dog",
              Cow: "#/components/schemas/Cow",
            },
          },
        },
        Stayed: { discriminator: { propertyName: "kind" } },
      },
    });
  });

  it("gives a moved part a name that is free", async () => {
    const { document } = await load({
      "openapi.yaml": `${HEAD}${answering("{ $ref: 'pet.yaml' }")}components: { schemas: { Pet: { type: string } } }\n`,
      "pet.yaml": "type: integer\n",
    });
    expect(document.components).toEqual({ schemas: { Pet: { type: "string" }, pet_2: { type: "integer" } } });
  });

  it("lets a component that is only a reference to a file keep its name, whoever refers to that file first", async () => {
    const { document } = await load({
      "openapi.yaml": `${HEAD}${answering("{ $ref: 'pet.yaml' }")}components: { schemas: { Animal: { $ref: pet.yaml }, Cat: { $ref: pet.yaml } } }\n`,
      "pet.yaml":
        "type: object\nproperties: { owner: { $ref: owner.yaml }, self: { $ref: 'openapi.yaml#/components/schemas/Animal' } }\n",
      "owner.yaml": "type: string\n",
    });
    const self = { $ref: "#/components/schemas/Animal" };
    expect(document.components).toEqual({
      schemas: {
        Animal: { type: "object", properties: { owner: { $ref: "#/components/schemas/owner" }, self } },
        Cat: self,
        owner: { type: "string" },
      },
    });
    expect(JSON.stringify(document.paths)).toContain(JSON.stringify(self));
  });

  it("puts a path item and an operation in the place of their references", async () => {
    const { document } = await load({
      "openapi.yaml": `${HEAD}paths:\n  /a: { $ref: 'a.yaml' }\n`,
      "a.yaml": "get: { $ref: 'deep/get.yaml' }\n",
      "deep/get.yaml": "responses: { '204': { $ref: './none.yaml' } }\n",
      "deep/none.yaml": "description: none\n",
    });
    expect(document.paths).toEqual({
      "/a": { get: { responses: { "204": { $ref: "#/components/responses/none" } } } },
    });
    expect(document.components).toEqual({ responses: { none: { description: "none" } } });
  });

  it("moves what a pointer into the middle of something names", async () => {
    const { document } = await load({
      "openapi.yaml": `${HEAD}${answering("{ $ref: '#/components/schemas/A/properties/b' }")}components: { schemas: { A: { properties: { b: { type: string } } } } }\n`,
    });
    expect(document.components).toEqual({
      schemas: { A: { properties: { b: { type: "string" } } }, A_b: { type: "string" } },
    });
  });

  it("leaves a `$ref` in an example or a default alone", async () => {
    const { problems } = await load({
      "openapi.yaml": `${HEAD}${answering("{ default: { $ref: nowhere }, example: { $ref: nowhere }  }")}`,
    });
    expect(problems).toEqual([]);
  });

  it("follows a discriminator's mapping", async () => {
    const { document } = await load({
      "openapi.yaml": `${HEAD}${answering("{ oneOf: [{ $ref: cat.yaml }], discriminator: { propertyName: t, mapping: { c: cat.yaml } } }")}`,
      "cat.yaml": "type: object\n",
    });
    expect(JSON.stringify(document.paths)).toContain('"mapping":{"c":"#/components/schemas/cat"}');
  });

  it("reads a remote file only from an origin that was allowed", async () => {
    const server = createServer((request, response) => {
      response.end(
        request.url === "/pet.yaml" ? "type: object\nproperties: { o: { $ref: other.yaml } }\n" : "type: string\n",
      );
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    onTestFinished(() => void server.close());
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const files = { "openapi.yaml": HEAD + answering(`{ $ref: '${origin}/pet.yaml' }`) };
    expect(await problemsOf(files)).toEqual(["openapi.yaml:9:58 reference-not-allowed"]);
    const { document } = await load(files, [origin]);
    expect(document.components).toEqual({
      schemas: {
        pet: { type: "object", properties: { o: { $ref: "#/components/schemas/other" } } },
        other: { type: "string" },
      },
    });
  });
});

describe("references that are refused", () => {
  const rows: [name: string, reference: string, code: string][] = [
    ["nothing there", "#/components/schemas/None", "unresolved-reference"],
    ["a missing file", "none.yaml", "unresolved-reference"],
    ["a folder", "models", "unresolved-reference"],
    ["a file outside", "../secret.yaml", "reference-not-allowed"],
    ["a file outside, encoded", "%2e%2e/secret.yaml", "reference-not-allowed"],
    ["an absolute path", "/etc/passwd", "reference-not-allowed"],
    ["a file URL", "file:///etc/passwd", "reference-not-allowed"],
    ["the network", "https://example.com/a.yaml", "reference-not-allowed"],
    ["the network without a scheme", "//example.com/a.yaml", "reference-not-allowed"],
    ["code in an extension", "#/x-a;alert(1);type Q=x/Foo", "reference-not-allowed"],
    ["definitions", "#/definitions/A", "reference-not-allowed"],
    ["an inherited member", "#/components/constructor", "unresolved-reference"],
    ["an anchor that no schema has", "#pet", "reference-not-allowed"],
    ["an anchor that two schemas have", "#twice", "reference-not-allowed"],
    ["an anchor in an extension", "#extension", "reference-not-allowed"],
  ];
  it.each(rows)("%s", async (_name, reference, code) => {
    const files = {
      "openapi.yaml": `${HEAD}${answering(`{ $ref: ${JSON.stringify(reference)} }`)}x-a: { $anchor: extension }
components: { schemas: { A: { $anchor: twice }, B: { $anchor: twice } } }
`,
      "models/a.yaml": "type: string\n",
    };
    expect(await problemsOf(files)).toEqual([`openapi.yaml:9:58 ${code}`]);
  });

  it("an anchor of a schema where something else is meant", async () => {
    const text = `${HEAD}paths: { /a: { get: { responses: { "200": { $ref: "#a" } } } } }\ncomponents: { schemas: { A: { $anchor: a } } }\n`;
    expect(await problemsOf({ "openapi.yaml": text })).toEqual(["openapi.yaml:3:51 reference-not-allowed"]);
  });

  it("what stands beside a reference in OpenAPI 3.0 is named where it makes another type", async () => {
    const beside = (version: string) => ({
      "openapi.yaml": `openapi: ${version}
info: { title: t, version: "1" }
paths: {}
components: { schemas: { A: { type: object }, B: { $ref: "#/components/schemas/A", description: d, nullable: false }, C: { $ref: "#/components/schemas/A", type: object, required: [a] } } }
`,
    });
    expect((await load(beside("3.0.4"))).problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      "beside-reference /components/schemas/C/required",
    ]);
    expect((await load(beside("3.1.1"))).problems).toEqual([]);
  });

  it("a link that leads outside", async () => {
    const outside = temporaryFolder({ "secret.yaml": "type: string\n" });
    const folder = temporaryFolder({ "openapi.yaml": HEAD + answering("{ $ref: link.yaml }") });
    symlinkSync(join(outside, "secret.yaml"), join(folder, "link.yaml"));
    await expect(loadSpec(join(folder, "openapi.yaml"), { workingDirectory: folder })).rejects.toThrow(
      "outside the folder",
    );
  });

  it("a problem in another file is named there, and all are reported at once", async () => {
    const files = {
      "openapi.yaml": `${HEAD}paths:\n  /a: { $ref: a.yaml }\n  /b: { $ref: b.yaml }\n  /c: { $ref: c.yaml }\n`,
      "a.yaml": "get:\n  responses:\n    '200': { $ref: 'nowhere.yaml' }\n",
      "b.yaml": "get: [\n",
    };
    expect(await problemsOf(files)).toEqual([
      "b.yaml:2:1 syntax",
      "a.yaml:3:20 unresolved-reference",
      "openapi.yaml:6:15 unresolved-reference",
    ]);
  });

  it("a component that is only a way back to itself, and a path item inside itself", async () => {
    const circle =
      "components: { schemas: { A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' } } }\n";
    expect(await problemsOf({ "openapi.yaml": `${HEAD}paths: {}\n${circle}` })).toEqual([
      "openapi.yaml:4:26 circular-reference",
      "openapi.yaml:4:65 circular-reference",
    ]);
    const item = "get: { responses: {}, callbacks: { c: { e: { $ref: a.yaml } } } }\n";
    expect(await problemsOf({ "openapi.yaml": `${HEAD}paths: { /a: { $ref: a.yaml } }\n`, "a.yaml": item })).toEqual([
      "a.yaml:1:52 circular-reference",
    ]);
  });
});

describe("what nobody has", () => {
  const missing = `${HEAD}paths: {}\ncomponents: { schemas: { A: { type: object, properties: { b: { $ref: "#/components/schemas/B", description: d } } } } }\n`;

  it("is refused, or named and taken for any value where the caller says so", async () => {
    const folder = temporaryFolder({ "openapi.yaml": missing });
    const file = join(folder, "openapi.yaml");
    await expect(loadSpec(file, { workingDirectory: folder })).rejects.toThrow();
    const { document, problems } = await loadSpec(file, { workingDirectory: folder, missingSchemas: "any" });
    expect(problems.map(({ code, severity, pointer }) => [code, severity, pointer])).toEqual([
      ["unresolved-reference", "warning", "/components/schemas/A/properties/b/$ref"],
    ]);
    expect(document.components).toEqual({
      schemas: { A: { type: "object", properties: { b: { description: "d" } } } },
    });
  });

  it("leaves no reference in an extension that leads nowhere", async () => {
    const { document, problems } = await load({
      "openapi.yaml": `${HEAD}x-a: { $ref: other.yaml }\nx-b: [{ $ref: "#/components/schemas/B" }]\nx-c: { $ref: "#/paths/nowhere" }\npaths: {}\ncomponents: { schemas: { B: { x-a: { deep: [{ $ref: ../up.yaml }] } } } }\n`,
    });
    expect(document["x-b"]).toEqual([{ $ref: "#/components/schemas/B" }]);
    expect([document["x-a"], document["x-c"], document.components]).toEqual([
      undefined,
      undefined,
      { schemas: { B: {} } },
    ]);
    expect(problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      "extension-reference /x-a",
      "extension-reference /x-c",
    ]);
  });
});

it("names what stands beside a reference that is no schema's, and is not gone by", async () => {
  const parameter = '{ $ref: "#/components/parameters/P", description: d, x-a: 1, required: true }';
  const text = `${HEAD}paths: { /a: { get: { parameters: [${parameter}], responses: {} } } }
components: { parameters: { P: { name: p, in: query, schema: { $ref: "#/components/schemas/S", minLength: 1 } } }, schemas: { S: {} } }
`;
  expect(await problemsOf({ "openapi.yaml": text })).toEqual([
    expect.stringMatching(/^openapi\.yaml:3:\d+ unknown-field$/),
  ]);
});
