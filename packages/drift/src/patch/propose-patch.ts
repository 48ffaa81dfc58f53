import { isMap, isScalar, isSeq, Scalar } from "yaml";
import type { Difference, DifferenceKind } from "../difference.js";
import { appendItem, insertKey, nodeAt, remove, replaceValue } from "./edit-yaml.js";
import { madeUpValue, observedSchema } from "./observed-schema.js";
import { type Description, filePlace } from "./read-description.js";

export interface Proposal {
  /** Texts of all files of the description with the proposed changes, by name. */
  readonly files: ReadonlyMap<string, string>;
  readonly proposed: readonly Difference[];
  /** Differences that a person has to think of alone, each with the reason. */
  readonly left: readonly { readonly difference: Difference; readonly reason: string }[];
}

export interface ProposalOptions {
  /** What was read: `answers of the sandbox`. Goes into `x-provenance`. */
  readonly document: string;
  /** Day of reading, `YYYY-MM-DD`. */
  readonly read: string;
}

type Path = readonly (string | number)[];
type Edit = (text: string, difference: Difference, provenance: Provenance) => string | undefined;
interface Provenance {
  readonly document: string;
  /** Quoted, for some readers of YAML take a bare date for a moment in time. */
  readonly read: Scalar;
  readonly basis: "observed";
}

/**
 * Changes a description so that what was observed agrees with it: fields and answers are added, requirements and limits given up, each in
 * the file that holds the broken statement. It is a proposal for a person: whether a difference is the description's fault or the
 * service's, no program knows. Comments and formatting stay as they are.
 */
export function proposePatch(
  description: Description,
  differences: readonly Difference[],
  options: ProposalOptions,
): Proposal {
  const read = new Scalar(options.read);
  read.type = Scalar.QUOTE_DOUBLE;
  const provenance: Provenance = { document: options.document, read, basis: "observed" };
  const proposed: Difference[] = [];
  const left: { difference: Difference; reason: string }[] = [];
  const files = new Map(description.files);
  for (const difference of differences) {
    const { kind } = difference;
    const place = filePlace(description, difference.at);
    const text = place && files.get(place.file);
    const changed = place && text && edits[kind](text, { ...difference, at: place.at }, provenance);
    if (place === undefined || changed === undefined || changed === "") {
      left.push({ difference, reason: reasons[kind] ?? "the description has no single place to change" });
      continue;
    }
    files.set(place.file, changed);
    proposed.push(difference);
  }
  return { files, proposed, left };
}

const reasons: Partial<Record<DifferenceKind, string>> = {
  "unknown-enum-value": "the value is not shown, or its list stands elsewhere",
  "wrong-type": "no type that could be widened stands there",
};

const edits: Readonly<Record<DifferenceKind, Edit>> = {
  "undocumented-field": (text, { at, pointer, shape }, provenance) => {
    const name = unescaped(pointer.slice(pointer.lastIndexOf("/") + 1));
    if (shape === undefined) return undefined;
    const schema = {
      ...observedSchema(shape),
      description: "Observed in answers, not documented.",
      "x-provenance": provenance,
    };
    const path = pathOf(at);
    const properties = [...path, "properties"];
    if (isMap(nodeAt(text, properties))) return insertKey(text, properties, { key: name, value: schema });
    return insertKey(text, path, { key: "properties", value: { [name]: schema } });
  },

  "missing-required": (text, { at, pointer }, provenance) => {
    const path = [...pathOf(at), "required"];
    const list = nodeAt(text, path);
    if (!isSeq(list)) return undefined;
    const name = unescaped(pointer.slice(pointer.lastIndexOf("/") + 1));
    const index = list.items.findIndex((item) => isScalar(item) && item.value === name);
    if (index < 0) return undefined;
    const changed = list.items.length === 1 ? remove(text, path) : remove(text, [...path, index]);
    return (
      changed && noted(changed, pathOf(at), { ...provenance, note: `${name} was absent from an observed answer.` })
    );
  },

  "wrong-type": (text, { at, found }, provenance) => {
    const path = [...pathOf(at), "type"];
    const type = nodeAt(text, path);
    const changed = isSeq(type)
      ? appendItem(text, path, found)
      : isScalar(type)
        ? replaceValue(text, path, [type.value, found])
        : undefined;
    return changed && noted(changed, pathOf(at), { ...provenance, note: `${found} was observed.` });
  },

  "unknown-enum-value": (text, { at, found }) => {
    if (!found.startsWith('"')) return undefined;
    const value: unknown = JSON.parse(found);
    const word = isSeq(nodeAt(text, [...pathOf(at), "enum"])) ? "enum" : "x-extensible-enum";
    const changed = appendItem(text, [...pathOf(at), word], value);
    const meanings = [...pathOf(at), "x-enumDescriptions"];
    if (changed === undefined || nodeAt(changed, meanings) === undefined) return changed;
    return insertKey(changed, meanings, {
      key: String(value),
      value: "Observed in answers; its meaning is not documented.",
    });
  },

  "undocumented-status": (text, { at, found, shape }, provenance) => {
    const [status = "", type] = found.split(" ");
    const content = type === undefined ? {} : { content: { [type]: mediaType(shape) } };
    const response = { description: "Observed, not documented.", ...content, "x-provenance": provenance };
    return insertKey(text, pathOf(at), { key: status, value: response });
  },

  "undocumented-content-type": (text, { at, found, shape }) => {
    const path = [...pathOf(at), "content"];
    if (isMap(nodeAt(text, path))) return insertKey(text, path, { key: found, value: mediaType(shape) });
    return insertKey(text, pathOf(at), { key: "content", value: { [found]: mediaType(shape) } });
  },

  "undocumented-parameter": (text, { at, pointer }, provenance) => {
    const parameter = {
      name: pointer,
      in: "query",
      required: false,
      description: "Observed in requests, not documented.",
      schema: { type: "string" },
      "x-provenance": provenance,
    };
    const path = pathOf(at);
    if (isSeq(nodeAt(text, path))) return appendItem(text, path, parameter);
    return insertKey(text, path.slice(0, -1), { key: "parameters", value: [parameter] });
  },

  "broken-pattern": (text, { at }, provenance) => withoutKeyword(text, at, { keyword: "pattern", provenance }),
  "broken-format": (text, { at }, provenance) => withoutKeyword(text, at, { keyword: "format", provenance }),
  "broken-limit": (text, { at, expected }, provenance) => withoutKeyword(text, at, { keyword: expected, provenance }),
};

function withoutKeyword(
  text: string,
  at: string,
  { keyword, provenance }: { readonly keyword: string; readonly provenance: Provenance },
): string | undefined {
  const path = [...pathOf(at), keyword];
  const node = nodeAt(text, path);
  if (!isScalar(node)) return undefined;
  const changed = remove(text, path);
  return (
    changed &&
    noted(changed, pathOf(at), { ...provenance, note: `${keyword} ${node.value} was broken by an observed value.` })
  );
}

/** Says on a schema that it was changed; an older word about its origin stays. */
function noted(text: string, path: Path, provenance: Provenance & { readonly note: string }): string {
  return insertKey(text, path, { key: "x-provenance", value: provenance }) ?? text;
}

function mediaType(shape: Difference["shape"]): object {
  const schema = shape === undefined ? { type: "string" } : observedSchema(shape);
  const value = shape === undefined ? "text" : madeUpValue(shape);
  return { schema, examples: { observed: { summary: "Made up in the shape of an observed answer", value } } };
}

/** Keys of a JSON pointer; those of lists as numbers, as YAML nodes want them. */
function pathOf(pointer: string): (string | number)[] {
  return pointer
    .split("/")
    .slice(1)
    .map(unescaped)
    .map((key) => (/^\d+$/u.test(key) && key.length < 3 ? Number(key) : key));
}

function unescaped(key: string): string {
  return key.replaceAll("~1", "/").replaceAll("~0", "~");
}
