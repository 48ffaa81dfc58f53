/** Bounds on what a spec may cost; each is far above what the largest public descriptions need. */
export const LIMITS = {
  /** Bytes of one file. */
  fileBytes: 128 * 1024 * 1024,
  /** Bytes of all files of one spec. */
  totalBytes: 256 * 1024 * 1024,
  files: 10_000,
  /** Collections inside one another. */
  depth: 100,
  /** Values that aliases may add to a YAML file, whatever its size, and how often its own number of values. */
  aliasedValues: 100_000,
  aliasFactor: 10,
  /** Milliseconds for one remote file. */
  remoteMilliseconds: 30_000,
} as const;
