import type { ProfileMapping, ProfileRow } from "@specwright/runtime";
import type { EmitInput } from "../emit-input.js";
import { type JsonObject, own, ownObject } from "../json-value.js";
import { resolveReference } from "../local-reference.js";
import { profileRows } from "./profile-rows.js";

/** The table that the `x-profile` keys of a document make; undefined where no operation has the key. */
export function profileMapping({ document, model }: EmitInput): ProfileMapping | undefined {
  for (const operation of model.operations) {
    const path = resolved(document, own(own(document, "paths"), operation.path));
    const node = ownObject(path, operation.method.toLowerCase());
    const at = own(own(node, "x-profile"), "at");
    if (typeof at !== "string") continue;
    const rows = new Map<string, ProfileRow>();
    for (const schema of answers(document, node)) {
      // The same place may be described by several branches of a union.
      for (const row of profileRows({ document, schema, at })) rows.set(JSON.stringify(row), row);
    }
    return { contract: 1, provider: model.provider, operation: operation.name, rows: [...rows.values()] };
  }
  return undefined;
}

function answers(document: unknown, operation: JsonObject | undefined): unknown[] {
  const responses = Object.entries(ownObject(operation, "responses") ?? {});
  return responses
    .filter(([status]) => status.startsWith("2"))
    .flatMap(([, response]) => Object.values(ownObject(resolved(document, response), "content") ?? {}))
    .map((media) => own(resolved(document, media), "schema"));
}

function resolved(document: unknown, node: unknown): unknown {
  const reference = own(node, "$ref");
  return typeof reference === "string" ? resolveReference(document, reference) : node;
}
