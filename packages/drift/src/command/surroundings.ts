/** What the command finds around it. */
export interface Surroundings {
  /** The folder with `specs/` in it; files are named from here. */
  readonly folder: string;
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
  /** Data. */
  print(text: string): void;
  /** Words for people. */
  tell(text: string): void;
}
