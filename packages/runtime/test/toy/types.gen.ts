// (shape of what openapi-typescript emits; only what the toy client uses)
export interface paths {
  "/pets": { get: operations["listPets"]; post: operations["createPet"] };
  "/pets/{id}": { get: operations["getPet"]; delete: operations["deletePet"] };
}
export interface components {
  schemas: {
    Pet: { id: string; name: string; tag?: "cat" | "dog" | (string & {}) };
    NewPet: { name: string; tag?: string };
    Problem: { type: string; status: number; title?: string };
    PetList: { data: components["schemas"]["Pet"][]; meta: { total_count: number } };
  };
}
export interface operations {
  listPets: { parameters: { query?: { limit?: number; offset?: number } }; responses: { 200: { content: { "application/json": components["schemas"]["PetList"] } } } };
  createPet: { parameters: {}; requestBody: { content: { "application/json": components["schemas"]["NewPet"] } }; responses: { 201: { content: { "application/json": components["schemas"]["Pet"] } } } };
  getPet: { parameters: { path: { id: string } }; responses: { 200: { content: { "application/json": components["schemas"]["Pet"] } } } };
  deletePet: { parameters: { path: { id: string } }; responses: { 204: { content?: never } } };
}
