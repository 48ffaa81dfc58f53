export interface ExpandedSize {
  /** Values, once aliases are written out. */
  readonly size: number;
  /** Collections inside one another, once aliases are written out. */
  readonly depth: number;
  /** Objects and arrays as they are in memory. */
  readonly distinct: number;
  readonly circular: boolean;
}

/**
 * How large a parsed YAML value is once its aliases are written out. Aliases share objects, so the value itself is
 * small: nine levels of nine aliases are 82 objects and 400 million values, and whoever walks or prints them never ends.
 *
 * @throws RangeError when aliases chain so deep that the engine's stack ends.
 */
export function expandedSize(value: unknown): ExpandedSize {
  const known = new Map<object, { readonly size: number; readonly depth: number }>();
  const open = new Set<object>();
  let circular = false;

  function measure(node: unknown): { readonly size: number; readonly depth: number } {
    if (typeof node !== "object" || node === null) {
      return { size: 1, depth: 0 };
    }
    const measured = known.get(node);
    if (measured !== undefined) {
      return measured;
    }
    if (open.has(node)) {
      circular = true;
      return { size: 1, depth: 0 };
    }
    open.add(node);
    let size = 1;
    let depth = 0;
    for (const member of Object.values(node)) {
      const inner = measure(member);
      size += inner.size;
      depth = Math.max(depth, inner.depth);
    }
    open.delete(node);
    const result = { size, depth: depth + 1 };
    known.set(node, result);
    return result;
  }

  return { ...measure(value), distinct: known.size, circular };
}
