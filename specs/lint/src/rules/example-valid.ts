import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import { compile, explain } from "../schema/compile.js";
import { entries, isObject, own, types } from "../schema/json.js";
import { child, follow, type Layer, type Place } from "../schema/layers.js";
import { expand } from "../schema/pointer.js";

/** Redocly's own rules check the examples of media types, parameters and schemas; these are the values it leaves out. */
const rule: Oas3Rule = () => ({
  Schema(node, context) {
    const place = { node, location: context.location };
    if (own(node, "default") !== undefined) check(place, child(place, "default"), "default", context);
  },
  Header(node, context) {
    const place = { node, location: context.location };
    const schema = child(place, "schema");
    if (schema.node === undefined) return;
    if (own(node, "example") !== undefined) check(schema, child(place, "example"), "example", context);
    for (const value of namedValues(place, context)) check(schema, value, "example", context);
  },
  MediaType(node, context) {
    const place = { node, location: context.location };
    const schema = child(place, "schema");
    if (schema.node === undefined) return;
    for (const value of namedValues(place, context)) checkJsonParts(schema, value, context);
  },
});

function namedValues(place: Place, context: UserContext): Place[] {
  return entries(own(place.node, "examples")).flatMap(([name]) => {
    const example = follow(child(place, "examples", name), context);
    return example && Object.hasOwn(example.node, "value") ? [child(example, "value")] : [];
  });
}

/** A part of a body that is a string with JSON in it must parse, and match `contentSchema` where there is one. */
function checkJsonParts(schema: Place, body: Place, context: UserContext): void {
  for (const layer of expand(schema, context)) {
    for (const [name] of entries(layer.node.properties)) {
      const text = child(body, name);
      const part = follow(child(layer, "properties", name), context);
      if (part && isJsonString(part) && typeof text.node === "string")
        checkJson(part, { ...text, node: text.node }, context);
    }
  }
}

function isJsonString({ node }: Layer): boolean {
  return types(node).includes("string") && node.contentMediaType === "application/json";
}

function checkJson(part: Layer, text: Place & { node: string }, context: UserContext): void {
  let value: unknown;
  try {
    value = JSON.parse(text.node);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    context.report({ message: "The example is not JSON.", location: text.location });
    return;
  }
  const schema = child(part, "contentSchema");
  if (isObject(schema.node)) check(schema, { node: value, location: text.location }, "JSON in the example", context);
}

function check(schema: Place, value: Place, what: string, context: UserContext): void {
  const { report } = context;
  try {
    const validate = compile(schema, context);
    if (!validate(value.node)) {
      report({ message: `The ${what} does not match its schema: ${explain(validate)}.`, location: value.location });
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report({
      message: `The schema does not compile, so nothing checks its values: ${reason}.`,
      location: schema.location,
    });
  }
}

export default rule;
