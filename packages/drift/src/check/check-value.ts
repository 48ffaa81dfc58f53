import type { DifferenceKind, Shape } from "../difference.js";
import { child, follow, isObject, type JsonObject, own, type Place } from "../document.js";
import { checkNumber, checkText } from "./check-scalar.js";
import { kindOf, shapeOf } from "./shape-of.js";

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

interface Checked {
  readonly findings: readonly Finding[];
  /** Members of the object that some schema describes. */
  readonly known: ReadonlySet<string>;
  /** The schema at which an undescribed member would have to be added. */
  readonly home?: string;
}

const nothing: Checked = { findings: [], known: new Set() };

/**
 * Compares a value with a schema of a document (JSON Schema 2020-12 as OpenAPI 3.1 uses it). No code is generated and none is
 * evaluated, so a content security policy has nothing to forbid.
 */
export function checkValue(document: JsonObject, schema: Place, value: unknown): Finding[] {
  return [...atPlace(schema, value, "", false).findings];

  /** A place where a value stands of its own: here all schemas for it have been seen, so what none of them knows is undocumented. */
  function atPlace(place: Place, current: unknown, pointer: string, sensitive: boolean): Checked {
    const checked = evaluate(place, current, { pointer, sensitive, depth: 0 });
    if (!isObject(current) || checked.home === undefined) return checked;
    const findings = Object.entries(current)
      .filter(([name]) => !checked.known.has(name))
      .map(([name, inner]): Finding => {
        const at = checked.home ?? place.at;
        const shape = shapeOf(inner);
        return {
          pointer: join(pointer, name),
          kind: "undocumented-field",
          expected: "no such field",
          found: shape.type,
          at,
          shape,
          hard: false,
        };
      });
    return { ...checked, findings: [...checked.findings, ...findings] };
  }

  interface Here {
    readonly pointer: string;
    /** The value, or what it is part of, must not be shown. */
    readonly sensitive: boolean;
    /** References and compositions passed without going into the value. */
    readonly depth: number;
  }

  function evaluate(place: Place, current: unknown, here: Here): Checked {
    const { node } = place;
    if (node === false) return refused(place, current, here, "nothing");
    if (!isObject(node) || here.depth > 100) return nothing;
    const sensitive = here.sensitive || node["x-sensitive"] !== undefined;
    const inner = { ...here, sensitive, depth: here.depth + 1 };
    const wrong = checkType(place, current, here);
    // What a recorder has hidden says nothing of its form.
    const isHidden = sensitive && (current === 0 || (typeof current === "string" && /^\*+$/u.test(current)));
    if (isHidden && wrong === undefined) return nothing;
    const parts: Checked[] = wrong
      ? [wrong]
      : [
          checkEnum(place, current, inner),
          scalar(place, current, inner),
          checkList(place, current, inner),
          checkObject(place, current, inner),
        ];
    if (typeof node.$ref === "string")
      parts.push(evaluate(follow(document, { node: { $ref: node.$ref }, at: place.at }), current, inner));
    for (const part of branches(place, "allOf")) parts.push(evaluate(part, current, inner));
    for (const word of ["anyOf", "oneOf"] as const) {
      const options = branches(place, word);
      if (options.length > 0) parts.push(checkUnion(options, current, inner));
    }
    parts.push(...checkConditions(place, current, inner));
    return merge(parts);
  }

  function checkType(place: Place, current: unknown, here: Here): Checked | undefined {
    const types = [own(place.node, "type") ?? []].flat();
    if (types.length === 0 || current === undefined) return undefined;
    const kind = kindOf(current);
    const fits = types.includes(kind) || (kind === "integer" && types.includes("number"));
    return fits ? undefined : { ...nothing, findings: [finding(place, here, "wrong-type", types.join(" or "), kind)] };
  }

  function checkEnum(place: Place, current: unknown, here: Here): Checked {
    const { node } = place;
    const closed = own(node, "enum") ?? (Object.hasOwn(Object(node), "const") ? [own(node, "const")] : undefined);
    const open = own(node, "x-extensible-enum");
    const known = closed ?? open;
    if (!Array.isArray(known) || known.some((each) => JSON.stringify(each) === JSON.stringify(current))) return nothing;
    // `null` and lists beside an open enum are the type's affair.
    if (closed === undefined && typeof current === "object") return nothing;
    const isCode = typeof current === "string" && /^[\w .:/-]{1,60}$/u.test(current);
    const shown = here.sensitive || !isCode ? kindOf(current) : JSON.stringify(current);
    const found = finding(place, here, "unknown-enum-value", known.map(String).join(" "), shown);
    return { ...nothing, findings: [{ ...found, hard: closed !== undefined }] };
  }

  function scalar(place: Place, current: unknown, here: Here): Checked {
    const broken = typeof current === "string" ? checkText(place.node, current) : checkNumber(place.node, current);
    return {
      ...nothing,
      findings: broken.map(({ kind, expected }) => finding(place, here, kind, expected, kindOf(current))),
    };
  }

  function checkList(place: Place, current: unknown, here: Here): Checked {
    if (!Array.isArray(current)) return nothing;
    const prefix = branches(place, "prefixItems");
    const items = child(place, "items");
    const findings = current.flatMap((item, index) => {
      const schemaOfItem = prefix[index] ?? items;
      return schemaOfItem.node === undefined
        ? []
        : atPlace(schemaOfItem, item, join(here.pointer, index), here.sensitive).findings;
    });
    const lengths = limits(place, here, { low: "minItems", high: "maxItems", count: current.length });
    const repeated =
      own(place.node, "uniqueItems") === true &&
      new Set(current.map((item) => JSON.stringify(item))).size < current.length;
    const unique = repeated ? [finding(place, here, "broken-limit", "uniqueItems", "repeated entries")] : [];
    return { ...nothing, findings: [...findings, ...lengths, ...unique] };
  }

  function checkObject(place: Place, current: unknown, here: Here): Checked {
    if (!isObject(current)) return nothing;
    const { node } = place;
    const known = new Set<string>();
    const findings: Finding[] = limits(place, here, {
      low: "minProperties",
      high: "maxProperties",
      count: Object.keys(current).length,
    });
    for (const name of listOf(own(node, "required"))) {
      if (Object.hasOwn(current, String(name))) continue;
      const missing = finding(place, here, "missing-required", "required", "absent");
      findings.push({ ...missing, pointer: join(here.pointer, String(name)) });
    }
    const properties = child(place, "properties");
    const patterns = Object.keys(Object(own(node, "patternProperties"))).map((text) => ({
      text,
      pattern: compiled(text),
    }));
    const further = child(place, "additionalProperties");
    const namesSchema = child(place, "propertyNames");
    for (const [name, inner] of Object.entries(current)) {
      const schemas = own(properties.node, name) === undefined ? [] : [child(properties, name)];
      for (const { text, pattern } of patterns) {
        if (pattern?.test(name)) schemas.push(child(child(place, "patternProperties"), text));
      }
      if (schemas.length === 0 && further.node !== undefined && further.node !== false) schemas.push(further);
      if (schemas.length > 0) known.add(name);
      for (const each of schemas)
        findings.push(...atPlace(each, inner, join(here.pointer, name), here.sensitive).findings);
      if (schemas.length === 0 && further.node === false) {
        const extra = finding(place, here, "undocumented-field", "no such field", kindOf(inner));
        findings.push({ ...extra, pointer: join(here.pointer, name), shape: shapeOf(inner) });
        known.add(name);
      }
      if (namesSchema.node !== undefined && evaluate(namesSchema, name, here).findings.some(({ hard }) => hard)) {
        findings.push(finding(place, here, "broken-limit", "propertyNames", "a name that is shut out"));
      }
    }
    // An object of which no member is described is described as one without members.
    const isHome =
      properties.node !== undefined || further.node !== undefined || [own(node, "type")].flat().includes("object");
    return { findings, known, ...(isHome ? { home: place.at } : {}) };
  }

  /** Of the branches that hold, all are right; when none holds, the one that comes closest says what is wrong. */
  function checkUnion(options: readonly Place[], current: unknown, here: Here): Checked {
    const results = options.map((option) => evaluate(option, current, here));
    const holding = results.filter(({ findings }) => !findings.some(({ hard }) => hard));
    if (holding.length === 0) return closest(results, here.pointer);
    const known = new Set(holding.flatMap((result) => [...result.known]));
    const best = holding.reduce((first, second) => (second.findings.length < first.findings.length ? second : first));
    return { ...best, known };
  }

  function checkConditions(place: Place, current: unknown, here: Here): Checked[] {
    const holds = (part: Place): boolean => !evaluate(part, current, here).findings.some(({ hard }) => hard);
    const not = child(place, "not");
    if (not.node !== undefined && holds(not))
      return [{ ...nothing, findings: [finding(place, here, "broken-limit", "not", kindOf(current))] }];
    const condition = child(place, "if");
    if (condition.node === undefined) return [];
    const then = child(place, holds(condition) ? "then" : "else");
    return then.node === undefined ? [] : [evaluate(then, current, here)];
  }

  function refused(place: Place, current: unknown, here: Here, expected: string): Checked {
    return { ...nothing, findings: [finding(place, here, "wrong-type", expected, kindOf(current))] };
  }
}

function finding(
  place: Place,
  here: { readonly pointer: string },
  kind: DifferenceKind,
  expected: string,
  found: string,
): Finding {
  return { pointer: here.pointer, kind, expected, found, at: place.at, hard: true };
}

function limits(
  place: Place,
  here: { readonly pointer: string },
  { low, high, count }: { readonly low: string; readonly high: string; readonly count: number },
): Finding[] {
  const least = Number(own(place.node, low) ?? 0);
  const most = Number(own(place.node, high) ?? Number.POSITIVE_INFINITY);
  if (count < least) return [finding(place, here, "broken-limit", low, "fewer")];
  return count > most ? [finding(place, here, "broken-limit", high, "more")] : [];
}

function merge(parts: readonly Checked[]): Checked {
  const home = parts.find((part) => part.home !== undefined)?.home;
  return {
    findings: parts.flatMap(({ findings }) => findings),
    known: new Set(parts.flatMap(({ known }) => [...known])),
    ...(home === undefined ? {} : { home }),
  };
}

/** A branch whose type or fixed value is another is further away than one with a wrong detail. */
function closest(results: readonly Checked[], pointer: string): Checked {
  const weight = ({ findings }: Checked): number =>
    findings
      .filter(({ hard }) => hard)
      .reduce(
        (sum, each) =>
          sum +
          (each.pointer === pointer && each.kind === "wrong-type" ? 1000 : each.kind === "unknown-enum-value" ? 10 : 1),
        0,
      );
  return results.reduce((first, second) => (weight(second) < weight(first) ? second : first));
}

function branches(place: Place, word: string): Place[] {
  const holder = child(place, word);
  return listOf(holder.node).map((_, index) => child(holder, index));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function join(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function compiled(text: string): RegExp | undefined {
  try {
    return new RegExp(text, "u");
  } catch {
    return undefined;
  }
}
