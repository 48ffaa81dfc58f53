/** What a verb may touch besides files: data goes to `stdout`, words for people to `stderr`. */
export interface CommandIo {
  /** Root of the repository. */
  readonly root: string;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}
