import type { Hooks } from "./hooks.js";

/** A bearer token, or a function that returns the one to use now; it is asked on each attempt. */
export type AccessToken = string | (() => string | Promise<string>);

/** The value of an API key, or a function that returns the one to use now; it is asked on each attempt. */
export type ApiKey = string | (() => string | Promise<string>);

export interface BasicPair {
  readonly username: string;
  readonly password: string;
}
/** User name and password (RFC 7617), or a function that returns them. */
export type BasicCredentials = BasicPair | (() => BasicPair | Promise<BasicPair>);

export type LogLevel = "off" | "error" | "warn" | "info" | "debug";

/** What the `logger` option needs: `console` fits. */
export interface Logger {
  error(message: string, ...details: unknown[]): void;
  warn(message: string, ...details: unknown[]): void;
  info(message: string, ...details: unknown[]): void;
  debug(message: string, ...details: unknown[]): void;
}

export interface TimeoutOptions {
  /** Milliseconds for one attempt: connecting, headers and body. Default 60 000; `Infinity` for none. */
  readonly attempt?: number;
  /** Milliseconds for the call: all attempts and the waits between them. Default 180 000; `Infinity` for none. */
  readonly total?: number;
}

export interface RetryOptions {
  /** Attempts in all, the first included. Default 3. */
  readonly maxAttempts?: number;
  /** Milliseconds; the wait before retry n is random in [0, min(maxDelay, baseDelay × 2ⁿ⁻¹)]. Default 100. */
  readonly baseDelay?: number;
  /** Milliseconds. Default 20 000. */
  readonly maxDelay?: number;
  /** Milliseconds; a `Retry-After` beyond it is not waited for: the error is thrown at once and says the wait. Default 60 000. */
  readonly maxRetryAfter?: number;
}

/** What may be set for a client and overridden for a call. */
export interface SharedOptions {
  /** Instead of the spec's servers: an absolute URL without query and fragment. */
  readonly baseUrl?: string;
  /** Instead of the global `fetch`. Must honour `redirect: "manual"`. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Sent with every request, unless the operation sets the header itself. `user-agent` may be set here; none is sent otherwise. */
  readonly headers?: Readonly<Record<string, string>>;
  /** One number bounds the call, and no attempt sooner; see {@link TimeoutOptions}. */
  readonly timeout?: number | TimeoutOptions;
  /** `false`: one attempt. */
  readonly retry?: false | RetryOptions;
  /** Credentials may travel over plain http to another machine. Default `false`. */
  readonly allowInsecureHttp?: boolean;
  /** Bytes of a decoded success body; of a stream, which may be longer, characters of one line or event. Default 50 000 000. */
  readonly maxResponseBytes?: number;
  /** Bytes of a decoded failure body. Default 65 536. */
  readonly maxErrorBytes?: number;
  readonly hooks?: Hooks;
  readonly logger?: Logger;
  /** Default `warn`. No level logs a body, a header or a query value. */
  readonly logLevel?: LogLevel;
}

export interface ClientOptions extends SharedOptions {
  /** Milliseconds since the epoch. Default `Date.now`; a frozen clock for tests. */
  readonly now?: () => number;
}

export interface CallOptions extends SharedOptions {
  /** Aborts the call: a running attempt, its body, or the wait before the next. */
  readonly signal?: AbortSignal;
  /** As in the client's options. */
  readonly server?: string | { readonly name?: string; readonly variables?: Readonly<Record<string, string>> };
  /** Credentials for this call, by the names that the client's options give them. */
  readonly credentials?: Readonly<Record<string, AccessToken | ApiKey | BasicCredentials>>;
  /** Pages that iterating a list may fetch. Default 10 000. */
  readonly maxPages?: number;
}

type VariablesOf<Variables> = [Variables] extends [never]
  ? { readonly [name: string]: never }
  : [Variables] extends [string]
    ? { readonly [Name in Variables]?: string }
    : Readonly<Variables>;

/** `Names`: names of the servers, addresses of those without. `Variables`: names of their variables, or an object type with a member for each. */
export interface ServerOptions<Names extends string, Variables> {
  /** Which server of the spec, by its name or else its address as written there, and the values of its variables. Default: the first. */
  readonly server?: Names | { readonly name?: Names; readonly variables?: VariablesOf<Variables> };
}

/** As {@link ServerOptions}, of servers that differ in their variables: these by what each is chosen by. `First`: what is taken without a name. */
export interface ServerOptionsByName<First extends keyof Variables, Variables> {
  /** Which server of the spec, by its name or else its address as written there, and the values of its variables. Default: the first. */
  readonly server?:
    | keyof Variables
    | { readonly name?: never; readonly variables?: VariablesOf<Variables[First]> }
    | {
        [Name in keyof Variables]: { readonly name: Name; readonly variables?: VariablesOf<Variables[Name]> };
      }[keyof Variables];
}
