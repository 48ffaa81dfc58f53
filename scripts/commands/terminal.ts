/** Where a command writes: data for programs, words for people. */
export interface Terminal {
  data(text: string): void;
  words(text: string): void;
}
