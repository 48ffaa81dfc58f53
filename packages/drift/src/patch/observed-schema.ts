import type { Shape } from "../difference.js";

/** A schema for what was observed, as a start for whoever reviews it. */
export function observedSchema(shape: Shape): Record<string, unknown> {
  if (shape.type === "array") {
    const items =
      shape.items === undefined
        ? { description: "Of unknown kind: the observed list was empty." }
        : observedSchema(shape.items);
    return { type: "array", items };
  }
  if (shape.type !== "object" || shape.properties === undefined) return { type: shape.type };
  const properties = Object.entries(shape.properties).map(([name, inner]) => [
    name,
    { ...observedSchema(inner), description: "Observed, not documented." },
  ]);
  return { type: "object", ...(properties.length > 0 ? { properties: Object.fromEntries(properties) } : {}) };
}

/** A made-up value of that shape: no observed value goes into a file. */
export function madeUpValue(shape: Shape): unknown {
  if (shape.type === "object") {
    return Object.fromEntries(
      Object.entries(shape.properties ?? {}).map(([name, inner]) => [name, madeUpValue(inner)]),
    );
  }
  if (shape.type === "array") return shape.items === undefined ? [] : [madeUpValue(shape.items)];
  return { string: "text", integer: 1, number: 1.5, boolean: true, null: null }[shape.type];
}
