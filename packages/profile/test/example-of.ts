import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { ProfileMapping } from "@specwright/runtime";
import { mapProfile, type Profile } from "../src/index.js";

type Json = Readonly<Record<string, unknown>>;

/** The description that a client package ships. */
export function documentOf(provider: string): Json {
  const path = createRequire(import.meta.url).resolve(`@specwright/${provider}/openapi.json`);
  return JSON.parse(readFileSync(path, "utf8"));
}

/** What follows a JSON pointer, through references. */
export function at(document: Json, pointer: string): unknown {
  let found: unknown = document;
  for (const key of pointer.split("/").slice(1)) {
    found = Reflect.get(Object(followed(document, found)), key.replaceAll("~1", "/").replaceAll("~0", "~"));
  }
  return followed(document, found);
}

function followed(document: Json, value: unknown): unknown {
  const reference = typeof value === "object" && value !== null ? Reflect.get(value, "$ref") : undefined;
  return typeof reference === "string" ? at(document, reference.slice(1)) : value;
}

/** The path and method of the operation that gives the profile, as the start of pointers into the document. */
export function profileResponse(document: Json, operation: string): string {
  for (const [path, item] of Object.entries(document.paths as Readonly<Record<string, Json>>)) {
    for (const [method, node] of Object.entries(item)) {
      if (Reflect.get(Object(node), "operationId") !== operation) continue;
      return `/paths/${path.replaceAll("/", "~1")}/${method}/responses/200/content/application~1json`;
    }
  }
  throw new Error(`no operation ${operation}`);
}

/** An example of the profile's answer by its name in the spec. */
export function exampleOf(mapping: ProfileMapping, name: string): unknown {
  const document = documentOf(mapping.provider);
  return at(document, `${profileResponse(document, mapping.operation)}/examples/${name}/value`);
}

/** The profile that an example maps to, without `raw`, which is the example itself. */
export function profileOf(mapping: ProfileMapping, name: string): Omit<Profile, "raw"> {
  const { raw: _raw, ...profile } = mapProfile(mapping, exampleOf(mapping, name));
  return profile;
}
