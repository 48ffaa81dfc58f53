import { InputError } from "../problems/input-error.js";
import { positionAt, problemIn } from "./source-file.js";

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * The text of a file that must be UTF-8. A byte order mark at the start is dropped; anything else that would be read
 * differently by another tool is refused.
 *
 * @throws InputError for UTF-16 or UTF-32, for bytes that are not UTF-8, and for a NUL.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  if (looksLikeUtf16(bytes)) {
    throw refused(name, "encoding", "The file is UTF-16 or UTF-32.", "Save it as UTF-8.");
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) {
      throw refused(name, "encoding", "The file is not valid UTF-8.", "Save it as UTF-8.");
    }
    throw error;
  }
  if (text.startsWith(BYTE_ORDER_MARK)) {
    text = text.slice(1);
  }
  const nul = text.indexOf("\0");
  if (nul !== -1) {
    const place = positionAt(text, nul);
    throw new InputError([problemIn(name, { code: "encoding", message: "The file holds a NUL character.", ...place })]);
  }
  return text;
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  // Without a mark the first character of a spec is ASCII, so one of its two bytes is zero.
  return marked || (bytes.length >= 2 && first === 0) || (bytes.length >= 2 && second === 0);
}

function refused(name: string, code: string, message: string, help: string): InputError {
  return new InputError([problemIn(name, { code, message, help, line: 1, column: 1 })]);
}
