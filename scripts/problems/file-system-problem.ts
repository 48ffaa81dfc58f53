import type { Problem } from "./problem.js";

/** Calls of the system on files; a process or a connection that fails is another matter. */
const CALLS =
  /^(access|chmod|close|copyfile|cp|fsync|ftruncate|link|lstat|mkdir|mkdtemp|open|opendir|read|readlink|realpath|rename|rm|rmdir|scandir|stat|symlink|unlink|utime|write)$/;
const SHOWN = 200;

/**
 * The problem behind an error of the file system: the path, what is wrong with it, and what to do.
 *
 * @returns undefined for any other error, which is a fault of the factory.
 */
export function fileSystemProblem(error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined || !CALLS.test(syscall)) return undefined;
  const { message, help } = words(code, { call: syscall, path: shown(path) });
  return { code: "file-system", severity: "error", message, help };
}

function words(code: string, { call, path }: { call: string; path: string | undefined }) {
  const named = path ?? "What was named";
  switch (code) {
    case "ENOTDIR":
    case "EEXIST":
      return {
        message: `${named} is, or lies below, something that is not a folder: a file, or a link to nothing.`,
        help: "Give another folder, or remove what stands there.",
      };
    case "EISDIR":
      return { message: `${named} is a folder where a file belongs.`, help: "Move the folder away, and run it again." };
    case "ENOENT":
      return {
        message: `${named} is not there and cannot be made.`,
        help: "Look at the path, and where its links lead.",
      };
    case "EACCES":
    case "EPERM":
      return {
        message: `There is no permission for ${path ?? "it"}: ${code}, ${call}.`,
        help: "Give another folder, or change whose it is and who may write to it.",
      };
    case "EROFS":
      return { message: `${named} is on a file system that cannot be written to.`, help: "Give another folder." };
    case "ENAMETOOLONG":
      return { message: `${named} has a name that is too long for the file system.`, help: "Give a shorter one." };
    case "ENOSPC":
    case "EDQUOT":
      return {
        message: `There is no space left${path === undefined ? "" : ` for ${path}`}.`,
        help: "Make some, and run it again.",
      };
    default:
      return {
        message: `${named} cannot be used: ${code}, ${call}.`,
        help: "Look at what stands there, and run it again.",
      };
  }
}

function shown(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  return `\`${path.length > SHOWN ? `${path.slice(0, SHOWN)}…` : path}\``;
}
