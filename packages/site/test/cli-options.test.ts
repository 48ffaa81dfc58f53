import { expect, test } from "vitest";
import { readOptions, UsageError } from "../src/cli-options.js";

test.each([
  { words: [], want: { verb: "site", serve: false, mock: false, port: undefined, out: "dist/docs" } },
  { words: ["--serve", "--mock", "--port", "0"], want: { verb: "site", serve: true, mock: true, port: 0 } },
  { words: ["reference", "specs/nobody"], want: { verb: "reference", folder: "specs/nobody" } },
  { words: ["--help"], want: { verb: "help" } },
])("$words", ({ words, want }) => {
  expect(readOptions(words)).toMatchObject(want);
});

test.each([[["--mock"]], [["--port", "x"]], [["--port", "70000"]], [["publish"]], [["--nonsense"]]])(
  "%j is wrong use",
  (words) => {
    expect(() => readOptions(words)).toThrow(UsageError);
  },
);
