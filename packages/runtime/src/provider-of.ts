/** Key of a client under which the name of its provider stands; a symbol by name, so that two copies of this package agree. */
export const providerOf: unique symbol = Symbol.for("specwright.provider") as never;

declare const profileOf: unique symbol;

/** A client whose description names the operation that gives a user's profile (`x-profile`). The member exists as a type only. */
export interface HasProfile<Operation extends string> {
  readonly [profileOf]?: Operation;
}
