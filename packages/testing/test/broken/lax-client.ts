/** Types that ask for nothing, where the spec does. */
export declare function createToyClient(): Record<
  "listPets" | "createPet" | "getPet" | "deletePet" | "uploadPhoto" | "createToken" | "openDialog",
  (input?: object) => Promise<unknown>
>;
