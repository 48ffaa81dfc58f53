import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compiledPackage } from "./compiled-package.js";

const USE = `
import { type callbacks, type components, createWireClient, type webhooks } from "@specwright/wire";
const client = createWireClient();
const made = await client.createUser({ body: { name: "n", password: "p", manager: { name: "m", password: "q" } } });
made.id satisfies string;
made.made satisfies string;
made.manager?.id satisfies string | undefined;
// @ts-expect-error what is written only is not received
made.password;
// @ts-expect-error what is read only is not sent
await client.createUser({ body: { id: "i", name: "n", password: "p" } });
// @ts-expect-error what a schema that it is composed of says is read only is not sent
await client.createUser({ body: { made: "m", name: "n", password: "p" } });
// @ts-expect-error what is required is asked for
await client.createUser({ body: { name: "n" } });

const shapes = await client.getShapes();
shapes.nullable satisfies string | null;
// @ts-expect-error it may be null
shapes.nullable satisfies string;
if (shapes.pet.kind === "cat") shapes.pet.lives satisfies number;
else shapes.pet.tricks satisfies string[];
if (shapes.animal.kind === "bird") shapes.animal.wings satisfies number;
else if (shapes.animal.kind === "cat") shapes.animal.lives satisfies number;
else shapes.animal.tricks satisfies string[];
shapes.counts.all satisfies number;
const json: components["schemas"]["Json"] = [{ a: [null, 1, "x", true] }];
shapes.json = json;
shapes.pair satisfies [string, number];
// @ts-expect-error there is no third
shapes.pair[2];
shapes.open satisfies [string, ...boolean[]];
shapes.constant satisfies 7;
shapes.map["any"] satisfies number | undefined;
shapes.all.age satisfies number;
shapes.all.lives satisfies number;
shapes.both.a satisfies string;
shapes.either satisfies string | number;
shapes.names.__proto__ satisfies number;
shapes.names.constructor satisfies number;
shapes.names["a-b"] satisfies number;
shapes.names[""] satisfies number;
shapes.names.class satisfies number;

type Hook = NonNullable<webhooks["made"]["post"]["requestBody"]>["content"]["application/json"];
const tree: Hook = { children: [{ children: [] }] };
tree.children[0]?.children satisfies unknown[] | undefined;
type Back = NonNullable<callbacks["createUser"]["made"]["{$request.body#/url}"]["post"]["requestBody"]>["content"]["application/json"];
declare const back: Back;
back.id satisfies string;
`;

test.each(["3.1.1", "3.0.4"])(
  "types mean what the schemas of OpenAPI %s say",
  async (version) => {
    const text = readFileSync(new URL("./specs/types.yaml", import.meta.url), "utf8");
    const written = version.startsWith("3.0")
      ? text
          .replace("openapi: 3.1.1", `openapi: ${version}`)
          .replace('nullable: { type: [string, "null"] }', "nullable: { type: string, nullable: true }")
      : text;
    const compiled = await compiledPackage(written);
    try {
      // OpenAPI 3.0 has no webhooks and no tuples; nobody is served by refusing them there.
      expect(compiled.problems).toEqual(["not-supported /components/schemas/Shapes/properties/noText/not"]);
      expect(await compiled.typeCheck(USE)).toBe("");
    } finally {
      compiled.remove();
    }
  },
  120_000,
);
