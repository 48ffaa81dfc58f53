/** A value, or a function that returns the one to use now; it is asked for each new session. */
export type SessionValue = string | (() => string | Promise<string>);

/** What a session is opened with, by the names that the spec gives: user name and password, or what a checksum is made of. */
export type SessionCredentials<Key extends string = string> = Readonly<Record<Key, SessionValue>>;

/** Mixed into the options of a client whose spec has `x-session`. */
export interface SessionOptions<Key extends string = string> {
  /** Credentials to open a session with. */
  readonly session?: SessionCredentials<Key>;
}
