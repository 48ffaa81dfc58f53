/** Does one thing to a file; an error of the file system that does not say which file it was, does so then. */
export function atPath<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    // What fails after a file is open (a full disk, a folder that is read) names no path.
    if (error instanceof Error && "syscall" in error && !("path" in error)) Object.assign(error, { path });
    throw error;
  }
}
