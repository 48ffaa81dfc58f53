import type { ProfileRow } from "@specwright/runtime";

export interface Match {
  /** JSON pointer of the value, without `*`. */
  readonly pointer: string;
  readonly value: unknown;
  /** JSON pointer of the entry that the value belongs to. */
  readonly element?: string;
}

/** The values that a row leads to, in the order of the answer, and whether the list that holds them is there at all. */
export function matchesOf(
  raw: unknown,
  row: ProfileRow,
): { readonly matches: readonly Match[]; readonly listed: boolean } {
  const elementDepth = row.element?.split("/").length ?? 0;
  let listed = false;
  let here: readonly { readonly steps: readonly string[]; readonly value: unknown }[] = [{ steps: [""], value: raw }];
  for (const segment of row.pointer.split("/").slice(1)) {
    here = here.flatMap(({ steps, value }) => {
      if (segment === "*") {
        if (!Array.isArray(value)) return [];
        listed = true;
        return value.map((item, index) => ({ steps: [...steps, String(index)], value: item }));
      }
      const inner = member(value, segment.replaceAll("~1", "/").replaceAll("~0", "~"));
      return inner === undefined ? [] : [{ steps: [...steps, segment], value: inner }];
    });
  }
  const matches = here.map(({ steps, value }) => ({
    pointer: steps.join("/"),
    value,
    ...(elementDepth === 0 ? {} : { element: steps.slice(0, elementDepth).join("/") }),
  }));
  return { matches, listed };
}

function member(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
