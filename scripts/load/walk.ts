import { isObject, type JsonObject, setOwn } from "./json-object.js";
import { type Kind, type Slot, shapeOf } from "./structure.js";

/** Tokens from the root of a file to a node. One array for the whole walk: copy it to keep it. */
export type Path = readonly string[];

export interface Entered {
  /** Takes the node's place. */
  readonly node: unknown;
  /** False leaves its members alone. */
  readonly descend: boolean;
}

export interface Visitor {
  /** Called for each object before its members. */
  enter(node: JsonObject, kind: Kind, path: Path): Entered;
  /** Called after the members of an object that was descended into; what it returns takes the object's place. */
  leave?(node: JsonObject, kind: Kind, path: Path): JsonObject;
  /** Called for a map of objects that is itself a reference; what it returns takes its place. */
  enterReferredMap?(map: JsonObject, of: Kind, path: Path): unknown;
}

/**
 * Walks an OpenAPI object by the table of `structure.ts` and replaces nodes in place.
 * Values of the wrong type are passed over; `check-shape.ts` reports them.
 */
export function walk(
  start: { readonly node: unknown; readonly kind: Kind; readonly path: Path },
  visitor: Visitor,
): unknown {
  const path = [...start.path];

  function visit(node: unknown, kind: Kind): unknown {
    if (!isObject(node)) {
      return node;
    }
    const entered = visitor.enter(node, kind, path);
    if (!entered.descend || !isObject(entered.node)) {
      return entered.node;
    }
    const shape = shapeOf(kind);
    const current = entered.node;
    for (const key of Object.keys(current)) {
      const slot = shape.fields.get(key) ?? (key.startsWith("x-") ? undefined : shape.rest);
      if (slot !== undefined && "of" in slot) {
        visitMember(current, key, (value) => visitSlot(value, slot));
      }
    }
    return visitor.leave === undefined ? current : visitor.leave(current, kind, path);
  }

  function visitMember(holder: JsonObject, key: string, visitValue: (value: unknown) => unknown): void {
    path.push(key);
    const before = holder[key];
    const after = visitValue(before);
    if (after !== before) {
      setOwn(holder, key, after);
    }
    path.pop();
  }

  function visitSlot(value: unknown, slot: Slot & { readonly of: Kind }): unknown {
    if (slot.holds === "one") {
      return visit(value, slot.of);
    }
    if (slot.holds === "list" && Array.isArray(value)) {
      for (const index of value.keys()) {
        visitMember(value as unknown as JsonObject, String(index), (item) => visit(item, slot.of));
      }
    } else if (slot.holds === "map" && isObject(value)) {
      if (typeof value.$ref === "string" && visitor.enterReferredMap !== undefined) {
        return visitor.enterReferredMap(value, slot.of, path);
      }
      for (const key of Object.keys(value)) {
        visitMember(value, key, (item) => visit(item, slot.of));
      }
    }
    return value;
  }

  return visit(start.node, start.kind);
}
