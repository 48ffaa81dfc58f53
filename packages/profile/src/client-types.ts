import type { CallOptions, HasProfile } from "@specwright/runtime";

/** An operation method of a generated client, whatever it takes. */
type Method = (...parameters: never[]) => PromiseLike<unknown>;

/** The operation that gives the profile, read off the type of a client whose spec has one. */
export type OperationOf<Client> = Client extends HasProfile<infer Operation> ? Operation : never;

/** What the operation answers with. */
export type RawOf<Client, Operation extends string> =
  Client extends Readonly<Record<Operation, infer Called>>
    ? Called extends Method
      ? Awaited<ReturnType<Called>>
      : unknown
    : unknown;

type InputOf<Client, Operation extends string> =
  Client extends Readonly<Record<Operation, infer Called>>
    ? Called extends (...parameters: infer Parameters) => unknown
      ? Parameters[0]
      : undefined
    : undefined;

/** What the operation needs to know, such as the user's id. It may be left out exactly where the operation's own may. */
export type WithInput<Client, Operation extends string> =
  undefined extends InputOf<Client, Operation>
    ? { readonly input?: InputOf<Client, Operation> }
    : { readonly input: InputOf<Client, Operation> };

export interface SharedProfileOptions {
  /** Options of the call: `signal`, `timeout`, `retry`. */
  readonly call?: CallOptions;
}
