import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emit } from "../../emit/emit.js";
import type { EmittedFile } from "../../emit/emitted-file.js";
import { modelOf } from "./model-of.js";
import { type PackageFolder, packageFolder } from "./package-folder.js";
import { toyDocument } from "./toy.js";

const files = emit({ model: modelOf(toyDocument), document: toyDocument });

function text(path: string): string {
  return files.find((file: EmittedFile) => file.path === path)?.text ?? "";
}

describe("a package", () => {
  let folder: PackageFolder;

  beforeAll(async () => {
    folder = await packageFolder(files);
  });
  afterAll(() => folder.remove());

  test("has these files, the same bytes each time, and leaves the document alone", () => {
    const before = JSON.stringify(toyDocument);
    expect(emit({ model: modelOf(toyDocument), document: toyDocument })).toEqual(files);
    expect(JSON.stringify(toyDocument)).toBe(before);
    expect(files.map((file) => file.path)).toEqual([
      "README.md",
      "package.json",
      "src/client.gen.ts",
      "src/index.gen.ts",
      "src/models.gen.ts",
      "src/openapi.gen.json",
      "src/operations.gen.ts",
      "src/schemas.gen.ts",
      "src/types.gen.ts",
      "tsconfig.build.json",
      "tsconfig.json",
      "turbo.json",
    ]);
  });

  test("says on its first line what it is made from", () => {
    for (const file of files.filter(({ path }) => path.endsWith(".ts"))) {
      expect(file.text.split("\n")[0]).toBe(
        "// generated from specs/toy/openapi.yaml by `npm run generate toy`; do not edit",
      );
    }
  });

  test("type-checks in the strictest way, with the calls that are right and without those that are wrong", async () => {
    await folder.add(
      "use/calls.ts",
      `import { createToyClient, type ListPetsError, type Pet, type PetRequest, ResponseError } from "@specwright/toy";
const toy = createToyClient({ server: { name: "production", variables: { region: "us" } }, accessToken: () => "t", apiKey: "k" });
export async function right() {
  const pets: Pet[] = await toy.listPets();
  await toy.listPets({ query: { limit: 1, tag: ["cat"] } }, { timeout: 10 });
  const body: PetRequest = { name: "Rex", tag: "axolotl", secret: "s" };
  const { data, attempts } = await toy.createPet({ body }).withResponse();
  const id: string = data.id;
  const result = await toy.listPets().result();
  if (result.ok) result.data.map((pet) => pet.tag?.length);
  else if (result.status !== "malformed") return result.error;
  const gone: undefined = await toy.deletePet({ path: { id } });
  const photo: Blob = await toy.setPhoto({ path: { id }, body: { photo: new Blob() } });
  try { await toy.getPet({ path: { id } }); } catch (error) {
    if (ResponseError.isInstance(error)) { const known = error as ListPetsError; if (known.status === 404) known.body.title?.length; else known.body.length; }
  }
  await toy.raw.GET("/pets/{id}", { params: { path: { id } } });
  return { pets, attempts, gone, photo };
}
export async function wrong() {
  // @ts-expect-error a path parameter is missing
  await toy.getPet({});
  // @ts-expect-error the input is missing
  await toy.getPet();
  // @ts-expect-error a slip in a name
  await toy.listPets({ query: { limitt: 1 } });
  // @ts-expect-error a slip in a place
  await toy.listPets({ quer: { limit: 1 } });
  // @ts-expect-error a value that is not of the list
  await toy.listPets({ query: { tag: ["cow"] } });
  // @ts-expect-error the service makes the id
  await toy.createPet({ body: { id: "1", name: "Rex" } });
  // @ts-expect-error a file is no string
  await toy.setPhoto({ path: { id: "1" }, body: { photo: "text" } });
  // @ts-expect-error what is only written never comes back
  (await toy.getPet({ path: { id: "1" } })).secret;
  // @ts-expect-error no such server
  createToyClient({ server: "staging" });
  // @ts-expect-error no such value of the variable
  createToyClient({ server: { variables: { region: "mars" } } });
  // @ts-expect-error no such option
  createToyClient({ acessToken: "t" });
}
`,
    );
    for (const [number, block] of [...text("README.md").matchAll(/```ts\n([\s\S]*?)\n```/g)].entries()) {
      const consoleType = "declare const console: { log(...values: unknown[]): void };\n";
      await folder.add(`use/readme-${number}.ts`, `${block[1]}\n${block[1]?.includes("console") ? consoleType : ""}`);
    }
    expect(await folder.typeCheck()).toBe("");
  }, 60_000);
});

describe("the client's text", () => {
  test("declares an operation's types", () => {
    expect(text("src/client.gen.ts")).toContain(`export interface ListPetsInput {
  query?: {
    /** Pets on one page. */
    limit?: number | undefined;
    tag?: ("cat" | "dog")[] | undefined;
  };
}
export type ListPetsData = operations["listPets"]["responses"][200]["content"]["application/json"];
export type ListPetsResult =
  | SuccessResult<200, ListPetsData>
  | FailureResult<404, components["schemas"]["Problem"]>
  | FailureResult<"4XX", operations["listPets"]["responses"]["4XX"]["content"]["text/plain"], 404>
  | UndeclaredResult;`);
  });

  test("documents a method", () => {
    expect(text("src/client.gen.ts")).toContain(`  /**
   * One pet.
   *
   * \`GET\` \`/pets/{id}\`
   *
   * Input:
   * - \`path.id\` (required): Id of the pet.
   *
   * Credentials:
   * - \`bearer\` and \`apiKey\`
   *
   * Fails with:
   * - \`400\`: A problem.
   * - \`404\`: A problem.
   */
  getPet(input: GetPetInput, options?: CallOptions): Call<GetPetData, GetPetResult>;
`);
  });

  test("makes the client with the features that the spec needs and no others", () => {
    expect(text("src/client.gen.ts")).toContain(
      "return createClient<ToyClient>(descriptor, options, [checks, forms, servers, credentials, sensitive, raw]);",
    );
  });
});

describe("the table", () => {
  test("leaves out what is a default", () => {
    expect(text("src/operations.gen.ts")).toContain(`    getPet: {
      method: "GET",
      path: "/pets/{id}",
      parameters: [{ name: "id", in: "path", required: true }],
      responses: {
        200: { content: ["application/json"] },
        400: { content: ["application/problem+json"] },
        404: { content: ["application/problem+json"] },
      },
      security: [{ bearer: [], apiKey: [] }],
    },
`);
  });
});
