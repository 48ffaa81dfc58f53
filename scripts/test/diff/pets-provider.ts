import { clientSource } from "./client-source.js";

export const petsSpec = `openapi: 3.1.1
info:
  title: Pets
  version: 1.0.0
servers:
  - url: https://pets.example
paths:
  /pets/{id}:
    get:
      operationId: getPet
      summary: One pet
      parameters:
        - name: id
          in: path
          required: true
          schema: { type: string }
      responses:
        "200":
          description: The pet.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Pet" }
        "404":
          description: None.
          content:
            application/json:
              schema: { type: object, required: [title], properties: { title: { type: string } } }
  /pets:
    get:
      operationId: listPets
      parameters:
        - name: limit
          in: query
          schema: { type: integer }
      responses:
        "200":
          description: All pets.
          content:
            application/json:
              schema: { type: array, items: { $ref: "#/components/schemas/Pet" } }
components:
  schemas:
    Pet:
      type: object
      required: [id]
      properties:
        id: { type: string }
        name: { type: string }
`;

const petsTest = `import { createPetsClient } from "@specwright/pets";
import { expect, test } from "vitest";

test("a pet has a name", async () => {
  const pet = await createPetsClient().getPet({ path: { id: "1" } });
  expect(pet.name?.length).toBe(3);
});
`;

/** The files of one provider with a client in the shape that the generator writes. */
export function petsProvider(): Record<string, string> {
  return {
    "specs/pets/openapi.yaml": petsSpec,
    "specs/pets/SOURCES.md": "# Sources\n",
    "packages/clients/pets/package.json": petsManifest("0.1.0"),
    "packages/clients/pets/src/index.gen.ts": clientSource(),
    "packages/clients/pets/test/pets.test.ts": petsTest,
  };
}

export function petsManifest(version: string): string {
  const main = { types: "./dist/index.gen.d.ts", default: "./dist/index.gen.js" };
  return `${JSON.stringify({ name: "@specwright/pets", version, type: "module", exports: { ".": main } }, undefined, 2)}\n`;
}
