/** Changes from one text to another as a unified diff, for reading and for `git apply`. Empty when they are equal. */
export function textDifference(before: string, after: string, path: string): string {
  const hunks = hunksOf(changesOf(linesOf(before), linesOf(after)));
  return hunks.length === 0 ? "" : [`--- a/${path}`, `+++ b/${path}`, ...hunks, ""].join("\n");
}

/** Both texts end in a line break, or are empty. */
function linesOf(text: string): string[] {
  return text === "" ? [] : text.replace(/\n$/u, "").split("\n");
}

interface Line {
  readonly sign: " " | "-" | "+";
  readonly text: string;
}

/** Myers' algorithm, on the lines between the common start and end. */
function changesOf(before: readonly string[], after: readonly string[]): Line[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const same = (text: string): Line => ({ sign: " ", text });
  return [
    ...before.slice(0, start).map(same),
    ...shortest(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(same),
  ];
}

function shortest(before: readonly string[], after: readonly string[]): Line[] {
  const most = before.length + after.length;
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let depth = 0; depth <= most; depth++) {
    trace.push(new Map(furthest));
    for (let diagonal = -depth; diagonal <= depth; diagonal += 2) {
      let x = isDown(furthest, diagonal, depth)
        ? (furthest.get(diagonal + 1) ?? 0)
        : (furthest.get(diagonal - 1) ?? 0) + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
      furthest.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return backtrack(trace, before, after);
    }
  }
  return [];
}

function isDown(furthest: ReadonlyMap<number, number>, diagonal: number, depth: number): boolean {
  return (
    diagonal === -depth ||
    (diagonal !== depth && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1))
  );
}

function backtrack(
  trace: readonly ReadonlyMap<number, number>[],
  before: readonly string[],
  after: readonly string[],
): Line[] {
  const lines: Line[] = [];
  let x = before.length;
  let y = after.length;
  for (let depth = trace.length - 1; depth >= 0; depth--) {
    const furthest = trace[depth] ?? new Map<number, number>();
    const diagonal = x - y;
    const previous = isDown(furthest, diagonal, depth) ? diagonal + 1 : diagonal - 1;
    const fromX = depth === 0 ? 0 : (furthest.get(previous) ?? 0);
    const fromY = depth === 0 ? 0 : fromX - previous;
    while (x > fromX && y > fromY) {
      lines.push({ sign: " ", text: before[--x] ?? "" });
      y--;
    }
    if (depth === 0) break;
    if (x > fromX) lines.push({ sign: "-", text: before[--x] ?? "" });
    else lines.push({ sign: "+", text: after[--y] ?? "" });
  }
  return lines.reverse();
}

const context = 3;

function hunksOf(lines: readonly Line[]): string[] {
  const hunks: string[] = [];
  const changed = lines.flatMap(({ sign }, index) => (sign === " " ? [] : [index]));
  for (let first = 0; first < changed.length; ) {
    let last = first;
    while ((changed[last + 1] ?? Number.POSITIVE_INFINITY) - (changed[last] ?? 0) <= 2 * context) last++;
    const from = Math.max(0, (changed[first] ?? 0) - context);
    const part = lines.slice(from, (changed[last] ?? 0) + context + 1);
    const before = lines.slice(0, from);
    const range = (without: Line["sign"]): string =>
      `${before.filter(({ sign }) => sign !== without).length + 1},${part.filter(({ sign }) => sign !== without).length}`;
    hunks.push(`@@ -${range("+")} +${range("-")} @@`, ...part.map(({ sign, text }) => sign + text));
    first = last + 1;
  }
  return hunks;
}
