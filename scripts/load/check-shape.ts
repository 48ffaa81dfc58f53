import { isObject, type JsonObject, setOwn } from "./json-object.js";
import { noticeOf } from "./limits-of-support.js";
import { type Kind, type Slot, shapeOf } from "./structure.js";
import type { Path } from "./walk.js";

export interface ShapeProblem {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly path: readonly string[];
}

/** Kinds that steer nothing in a client: a malformed one need not stop anybody. */
const UNUSED: ReadonlySet<Kind> = new Set(["example", "link"]);

/** Values of `type` (JSON Schema 2020-12, "Validation", §6.1.1). */
const TYPES: ReadonlySet<unknown> = new Set(["array", "boolean", "integer", "null", "number", "object", "string"]);

/**
 * Compares an object with the table of `structure.ts`. What no later stage could use is an error; a member that is
 * merely meaningless is removed with a warning, so that later stages meet only values of the right type.
 */
export function checkShape(node: JsonObject, kind: Kind, path: Path): ShapeProblem[] {
  const shape = shapeOf(kind);
  const problems: ShapeProblem[] = [];
  const report = (severity: "error" | "warning", code: string, message: string, ...below: string[]): void => {
    problems.push({ code, severity, message, path: [...path, ...below] });
  };
  for (const name of shape.required) {
    if (!Object.hasOwn(node, name)) {
      report("error", "missing-field", `\`${name}\` is missing.`);
    }
  }
  if (Object.hasOwn(node, "$ref") && typeof node.$ref !== "string") {
    report("error", "wrong-type", `\`$ref\` must be a text but is ${describe(node.$ref)}.`, "$ref");
  }
  for (const key of Object.keys(node)) {
    const notice = noticeOf(kind, key, node, path);
    if (notice !== undefined) {
      report("warning", "not-supported", notice, key);
    }
    const slot = shape.fields.get(key) ?? (key.startsWith("x-") ? undefined : shape.rest);
    if (slot === undefined) {
      if (!shape.open && !key.startsWith("x-")) {
        report(
          "warning",
          "unknown-field",
          `\`${key}\` has no meaning in ${article(kind)} and is left out of account.`,
          key,
        );
      }
      continue;
    }
    const value = node[key];
    const mended = mend(value, slot);
    if (mended !== undefined) {
      node[key] = mended;
      report("warning", "wrong-type", `\`${key}\` is written as ${describe(value)}; quotes are missing.`, key);
    } else if (!fits(value, slot)) {
      const fatal = kind !== "schema" && value !== null && "of" in slot && !UNUSED.has(slot.of);
      report(
        fatal ? "error" : "warning",
        "wrong-type",
        `\`${key}\` must be ${expected(slot)} but is ${describe(value)}${fatal ? "" : "; it is left out of account"}.`,
        key,
      );
      if (shape.required.includes(key) && !fatal) {
        report("error", "missing-field", `\`${key}\` has no usable value.`, key);
      }
      delete node[key];
    } else if ("of" in slot && slot.holds !== "one") {
      problems.push(...checkMembers(value as JsonObject, slot.of, [...path, key]));
    }
  }
  return problems;
}

/** YAML reads `version: 1.0` as a number, `default: true` as a boolean and `[string, null]` with a null where a text is meant. */
function mend(value: unknown, slot: Slot): string | string[] | undefined {
  if (slot.holds === "text" && (typeof value === "number" || typeof value === "boolean")) {
    return String(value);
  }
  if (slot.holds === "texts" && Array.isArray(value) && value.some((item) => typeof item !== "string")) {
    const plain = value.every((item) => ["string", "number", "boolean"].includes(typeof item));
    return plain ? value.map(String) : undefined;
  }
  if (slot.holds === "types" && Array.isArray(value) && value.includes(null)) {
    const names = value.map((item) => item ?? "null");
    return names.every((item) => TYPES.has(item)) ? names : undefined;
  }
  return undefined;
}

function fits(value: unknown, slot: Slot): boolean {
  switch (slot.holds) {
    case "any":
      return true;
    case "text":
      return typeof value === "string";
    case "flag":
      return typeof value === "boolean";
    case "number":
      return typeof value === "number";
    case "texts":
      return Array.isArray(value) && value.every((item) => typeof item === "string");
    case "types":
      return Array.isArray(value) ? value.length > 0 && value.every((item) => TYPES.has(item)) : TYPES.has(value);
    case "list":
      return Array.isArray(value);
    case "map":
      return isObject(value);
    case "one":
      return isObject(value) || (slot.of === "schema" && typeof value === "boolean");
  }
}

/** The members of a map or list; the keys of a list are its indexes. */
function checkMembers(members: JsonObject, of: Kind, path: Path): ShapeProblem[] {
  const problems: ShapeProblem[] = [];
  if (typeof members.$ref === "string") {
    return problems; // The whole map stands elsewhere.
  }
  for (const key of Object.keys(members)) {
    const member = members[key];
    if (isObject(member) || (of === "schema" && typeof member === "boolean")) {
      continue;
    }
    const message = `\`${key}\` must be an object but is ${describe(member)}`;
    if (of === "schema" && member === null) {
      setOwn(members, key, {});
      problems.push({
        code: "wrong-type",
        severity: "warning",
        message: `${message}; any value is taken for right.`,
        path: [...path, key],
      });
    } else if (UNUSED.has(of)) {
      delete members[key];
      problems.push({
        code: "wrong-type",
        severity: "warning",
        message: `${message}; it is left out of account.`,
        path: [...path, key],
      });
    } else {
      problems.push({ code: "wrong-type", severity: "error", message: `${message}.`, path: [...path, key] });
    }
  }
  return problems;
}

function expected(slot: Slot): string {
  const words = {
    any: "anything",
    text: "a text",
    flag: "true or false",
    number: "a number",
    texts: "a list of texts",
    types: "the name of a type or a list of such names",
    list: "a list",
    map: "an object",
    one: "an object",
  };
  return words[slot.holds];
}

function describe(value: unknown): string {
  if (value === null) {
    return "empty";
  }
  if (Array.isArray(value)) {
    return "a list";
  }
  return typeof value === "object" ? "an object" : `the ${typeof value} \`${String(value).slice(0, 60)}\``;
}

function article(kind: Kind): string {
  const words = kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return /^[aeiou]/.test(words) ? `an ${words}` : `a ${words}`;
}
