/** One file of a client package, complete in memory. */
export interface EmittedFile {
  /** Relative to the package's folder, with forward slashes: `src/client.gen.ts`. */
  readonly path: string;
  readonly text: string;
}
