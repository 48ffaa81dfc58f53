/** A link's destination, and a module's name in a piece of code: readers and the checks of the pages follow both. */
const FOLLOWED =
  /\]\([^)]*\)|^\s*\[[^\]]+\]:\s*\S+|\b(?:href|src)=["'][^"']*["']|\b(?:from|import|require)\s*\(?\s*["'][^"']+["']/g;

const COMMENTS: readonly { readonly file: RegExp; readonly line: RegExp }[] = [
  // Three strokes are an instruction to the compiler.
  { file: /\.([cm]?[jt]sx?|css|jsonc)$/, line: /^\s*(\/\/(?!\/)|\/?\*)/ },
  { file: /\.(ya?ml|toml|sh)$|(^|\/)(\.[^./]+|CODEOWNERS)$/, line: /^\s*#/ },
];

/**
 * Whether a line names something in words for people alone: in prose or in a comment.
 * An import, a link, a manifest, a workflow or any other code does not count as such: without what it names it breaks.
 */
export function isOnlyTold({
  file,
  text,
  isNamedIn,
}: {
  readonly file: string;
  readonly text: string;
  readonly isNamedIn: (part: string) => boolean;
}): boolean {
  if (/\.(md|txt)$/.test(file)) return !(text.match(FOLLOWED) ?? []).some(isNamedIn);
  return COMMENTS.some((comment) => comment.file.test(file) && comment.line.test(text));
}
