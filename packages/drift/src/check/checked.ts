import type { DifferenceKind, Shape } from "../difference.js";
import { child, type Place } from "../document.js";

/** One difference between a value and its schema. */
export interface Finding {
  /** JSON pointer into the value, with indexes. */
  readonly pointer: string;
  readonly kind: DifferenceKind;
  readonly expected: string;
  readonly found: string;
  /** JSON pointer of the schema in the document. */
  readonly at: string;
  readonly shape?: Shape;
  /** True: the value is no longer one that the schema allows. False: more than was described, which tolerant readers accept. */
  readonly hard: boolean;
}

/** What one schema says of a value. */
export interface Checked {
  readonly findings: readonly Finding[];
  /** Members of the object that some schema describes. */
  readonly known: ReadonlySet<string>;
  /** The schema at which an undescribed member would have to be added. */
  readonly home?: string;
}

/** Where in the value a check is. */
export interface Here {
  readonly pointer: string;
  /** The value, or what it is part of, must not be shown. */
  readonly sensitive: boolean;
  /** References and compositions passed without going into the value. */
  readonly depth: number;
}

/** The ways back into the whole check, for keywords that hold schemas. */
export interface Checker {
  /** A value that stands of its own: what none of its schemas describes is undocumented. */
  atPlace(place: Place, current: unknown, here: Pick<Here, "pointer" | "sensitive">): readonly Finding[];
  /** One schema of several for a value. */
  evaluate(place: Place, current: unknown, here: Here): Checked;
}

export const nothing: Checked = { findings: [], known: new Set() };

export function finding(
  place: Place,
  here: Pick<Here, "pointer">,
  kind: DifferenceKind,
  expected: string,
  found: string,
): Finding {
  return { pointer: here.pointer, kind, expected, found, at: place.at, hard: true };
}

export function only(...findings: readonly Finding[]): Checked {
  return { ...nothing, findings };
}

/** What several schemas say together. */
export function merge(parts: readonly Checked[]): Checked {
  const home = parts.find((part) => part.home !== undefined)?.home;
  return {
    findings: parts.flatMap(({ findings }) => findings),
    known: new Set(parts.flatMap(({ known }) => [...known])),
    ...(home === undefined ? {} : { home }),
  };
}

export function isBroken({ findings }: Checked): boolean {
  return findings.some(({ hard }) => hard);
}

/** The schemas of a list keyword. */
export function branches(place: Place, word: string): Place[] {
  const holder = child(place, word);
  return listOf(holder.node).map((_, index) => child(holder, index));
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function join(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
