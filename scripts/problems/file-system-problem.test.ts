import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { expect, it } from "vitest";
import { fileSystemProblem } from "./file-system-problem.js";

function failed(code: string, syscall: string, path?: string): Error {
  return Object.assign(new Error(`${code}: it failed, ${syscall}`), { code, syscall, ...(path && { path }) });
}

it.each([
  [failed("ENOSPC", "write", "/a/b"), "There is no space left for `/a/b`."],
  [failed("EDQUOT", "open", "/a/b"), "There is no space left for `/a/b`."],
  [failed("EROFS", "mkdir", "/a/b"), "`/a/b` is on a file system that cannot be written to."],
  [failed("EPERM", "mkdir", "/a/b"), "There is no permission for `/a/b`: EPERM, mkdir."],
  [failed("EIO", "read", "/a/b"), "`/a/b` cannot be used: EIO, read."],
  [failed("ENOSPC", "write"), "There is no space left."],
])("%s", (error, message) => {
  expect(fileSystemProblem(error)).toMatchObject({ severity: "error", message, help: expect.stringMatching(/\.$/) });
});

it("takes what the file system really says", () => {
  expect(failure(() => readFileSync(`${tmpdir()}/none/at/all`))?.message).toMatch(/^`.*\/none\/at\/all` is not there/);
});

it.each([new Error("a fault"), failed("ECONNREFUSED", "connect"), failed("ENOENT", "spawn git", "git"), "text"])(
  "leaves %s to others",
  (error) => {
    expect(fileSystemProblem(error)).toBeUndefined();
  },
);

function failure(work: () => unknown): ReturnType<typeof fileSystemProblem> {
  try {
    work();
    return undefined;
  } catch (error) {
    return fileSystemProblem(error);
  }
}
