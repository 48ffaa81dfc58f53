import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import { absoluteField, isListField, typesOf, valuesOf } from "../extensions/profile-fields.js";
import { entries, isObject, own, types } from "../schema/json.js";
import { child, follow, type Layer, layers, type Place } from "../schema/layers.js";
import { expand, schemasAt } from "../schema/pointer.js";

const key = "x-profile";

/** One walk through the answer that is the profile. */
interface Walk {
  context: UserContext;
  /** Annotations that were met, by their absolute pointers. */
  met: Set<string>;
  /** Field of a single value: the pointer of the value that it was first given to. */
  taken: Map<string, string>;
}

const rule: Oas3Rule = () => {
  const operations: Layer[] = [];
  const annotated: Layer[] = [];
  const remember = (node: unknown, { location }: UserContext, into: Layer[]): void => {
    if (isObject(node) && isObject(own(node, key))) into.push({ node, location });
  };
  return {
    Operation: (node, context) => remember(node, context, operations),
    Schema: (node, context) => remember(node, context, annotated),
    ref: (node, context) => context.type.name === "Schema" && remember(node, context, annotated),
    Root: {
      leave(_, context) {
        const walk: Walk = { context, met: new Set(), taken: new Map() };
        const [first, ...others] = operations;
        for (const other of others) report(walk, other, "Another operation gives the profile already.");
        if (first) checkOperation(first, walk);
        for (const schema of annotated) {
          if (walk.met.has(schema.location.absolutePointer)) continue;
          report(walk, schema, first ? "No profile answer has this part." : "No operation is marked with x-profile.");
        }
      },
    },
  };
};

function checkOperation(operation: Layer, walk: Walk): void {
  const at = own(operation.node[key], "at");
  if (typeof at !== "string") return;
  const roots = answersOf(operation, walk.context).flatMap((schema) => schemasAt(schema, at, walk.context));
  if (roots.length === 0) report(walk, operation, `No answer has a value at "${at}".`, "at");
  for (const root of roots) checkValue(root, { walk, pointer: "", base: undefined, above: [] });
}

interface Here {
  walk: Walk;
  /** JSON pointer below the profile; `*` for each item. */
  pointer: string;
  /** The part that keys such as `.city` belong to. */
  base: string | undefined;
  /** The schemas on the way here, so that a recursive one ends. */
  above: string[];
}

function checkValue(place: Place, here: Here): void {
  const { walk } = here;
  const all = expand(place, walk.context).filter(({ location }) => !here.above.includes(location.absolutePointer));
  const above = [...here.above, ...all.map(({ location }) => location.absolutePointer)];
  let base = here.base;
  for (const layer of all) {
    if (!isObject(own(layer.node, key))) continue;
    walk.met.add(layer.location.absolutePointer);
    base = checkAnnotation(layer, all, here) ?? base;
  }
  for (const layer of all) {
    for (const [name] of entries(layer.node.properties)) {
      const step = name.replaceAll("~", "~0").replaceAll("/", "~1");
      checkValue(child(layer, "properties", name), { walk, pointer: `${here.pointer}/${step}`, base, above });
    }
    checkValue(child(layer, "items"), { walk, pointer: `${here.pointer}/*`, base, above });
  }
}

/** Reports what is wrong with one annotation; gives the part that it opens, if it opens one. */
function checkAnnotation(layer: Layer, all: Layer[], { walk, pointer, base }: Here): string | undefined {
  const annotation = layer.node[key];
  const written = own(annotation, "field");
  if (typeof written !== "string") return undefined;
  const field = absoluteField(written, base);
  if (field === undefined) {
    report(walk, layer, base === undefined ? `${written} needs a part around it.` : `${base} has no ${written}.`);
    return undefined;
  }
  const allowed = typesOf(field, own(annotation, "notation"));
  const found = new Set(all.flatMap(({ node }) => (own(node, "type") === undefined ? [] : types(node))));
  found.delete("null");
  const wrong = [...found].filter((type) => typeof type === "string" && !allowed.includes(type));
  if (wrong.length > 0) report(walk, layer, `${field} is made from ${allowed.join(" or ")}, not from ${wrong}.`);
  checkValues(layer, all, walk);
  if (isListField(field)) return field;
  const before = walk.taken.get(field) ?? pointer;
  if (before !== pointer) report(walk, layer, `${field} is taken from ${before} already.`);
  walk.taken.set(field, before);
  return field;
}

/** No name stands for a code that is not known. A code without a name is right: not every one has a canonical name. */
function checkValues(layer: Layer, all: Layer[], walk: Walk): void {
  const given = own(layer.node[key], "values");
  if (!isObject(given)) return;
  const items = all.flatMap((each) => expand(child(each, "items"), walk.context));
  const known = valuesOf([...all, ...items].map(({ node }) => node));
  if (known.length === 0) return;
  const unknown = Object.keys(given).filter((value) => !known.includes(value));
  if (unknown.length > 0) report(walk, layer, `The schema does not know ${unknown.join(", ")}.`, "values");
}

function answersOf(operation: Place, context: UserContext): Place[] {
  return entries(own(operation.node, "responses"))
    .filter(([status]) => /^2/u.test(status))
    .flatMap(([status]) => layers(child(operation, "responses", status), context))
    .flatMap((response) =>
      entries(own(response.node, "content")).flatMap(([name]) => {
        const mediaType = follow(child(response, "content", name), context);
        return mediaType ? [child(mediaType, "schema")] : [];
      }),
    );
}

function report(walk: Walk, holder: Layer, message: string, ...within: string[]): void {
  walk.context.report({ message, location: holder.location.child([key, ...within]) });
}

export default rule;
