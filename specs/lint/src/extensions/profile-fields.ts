import { readFileSync } from "node:fs";
import { isObject, type JsonObject, list, own, types } from "../schema/json.js";

const schema: unknown = JSON.parse(readFileSync(new URL("../../schemas/x-profile.json", import.meta.url), "utf8"));

/** Types of value that a field of each kind can be made from. The kinds are the `$defs` of `x-profile.json`. */
const typesByKind: Readonly<Record<string, readonly string[]>> = {
  text: ["string", "number", "integer"],
  texts: ["string", "array"],
  code: ["string", "boolean", "integer"],
  codes: ["array", "string", "integer"],
  country: ["string"],
  countries: ["string", "array"],
  date: ["string"],
  instant: ["string"],
  phone: ["string", "number", "integer"],
  callingCode: ["string", "number", "integer"],
  language: ["string"],
  timeZone: ["string"],
  currency: ["string"],
  boolean: ["boolean", "string", "integer"],
  part: ["object"],
  parts: ["array", "object"],
};

/** Fields of which there may be several, so that more than one place may name them. */
const listKinds = ["texts", "codes", "countries", "parts"];
const listParts = ["bankAccounts", "depositoryAccounts", "consents"];

const kindOf: ReadonlyMap<unknown, string> = new Map(
  Object.keys(typesByKind).flatMap((kind) =>
    list(own(own(own(schema, "$defs"), kind), "enum")).map((field) => [field, kind]),
  ),
);

/** `.city` inside `address.postal` is `address.postal.city`; undefined where there is no such field. */
export function absoluteField(written: string, base: string | undefined): string | undefined {
  const field = written.startsWith(".") ? `${base ?? ""}${written}` : written;
  return kindOf.has(field) ? field : undefined;
}

export function isListField(field: string): boolean {
  return listKinds.includes(kindOf.get(field) ?? "") || listParts.some((part) => field.startsWith(`${part}.`));
}

export function typesOf(field: string, notation: unknown): readonly string[] {
  const allowed = typesByKind[kindOf.get(field) ?? ""] ?? [];
  if (notation === "epoch-seconds" || notation === "epoch-milliseconds") return [...allowed, "integer", "number"];
  // Parallel lists: each entry belongs to an account of its own.
  return listParts.some((part) => field.startsWith(`${part}.`)) ? [...allowed, "array"] : allowed;
}

/** The values that schemas know of, as text. */
export function valuesOf(schemas: JsonObject[]): string[] {
  return schemas.flatMap((node) => {
    if (types(node).includes("boolean")) return ["true", "false"];
    const known = own(node, "x-extensible-enum") ?? own(node, "enum");
    return list(known)
      .filter((value) => value !== null && !isObject(value))
      .map(String);
  });
}
