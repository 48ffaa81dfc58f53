import { parse } from "node:path";
import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import { entries, isObject, list, own } from "../schema/json.js";
import { child, follow, type Layer, layers, type Place } from "../schema/layers.js";
import { expand, isArray, schemasAt } from "../schema/pointer.js";

interface Operation extends Place {
  pathItem: Place;
}

const rule: Oas3Rule = () => {
  const operations = new Map<unknown, Operation>();
  const schemes: Place[] = [];
  return {
    PathItem: {
      Operation(node, context, parents) {
        const operation = {
          node,
          location: context.location,
          pathItem: { node: parents.PathItem, location: context.parentLocations.PathItem ?? context.location },
        };
        operations.set(own(node, "operationId"), operation);
        checkPagination(operation, context);
      },
    },
    Response: (node, context) => checkFailure({ node, location: context.location }, context),
    SecurityScheme: (node, { location }) => void schemes.push({ node, location }),
    Root: {
      leave(_, context) {
        for (const scheme of schemes) checkSession(child(scheme, "x-session"), operations, context);
      },
    },
  };
};

function checkPagination(operation: Operation, context: UserContext): void {
  const key = child(operation, "x-pagination");
  if (!isObject(key.node)) return;
  const known = queryParameters(operation, context);
  for (const [word, name] of entries(key.node.parameters)) {
    if (known.has(name)) continue;
    context.report({
      message: `The operation has no query parameter "${name}".`,
      location: child(key, "parameters", word).location,
    });
  }
  const answers = answersOf(operation, context);
  const items = requirePointer(child(key, "items"), answers, context);
  if (items.length > 0 && !items.some((place) => isArray(place, context))) {
    context.report({ message: "items does not lead to an array.", location: key.location.child("items") });
  }
  requirePointer(child(key, "total"), answers, context);
  requirePointer(child(key, "next"), answers, context);
}

function checkFailure(response: Place, context: UserContext): void {
  const key = child(response, "x-failure");
  if (!isObject(key.node)) return;
  const bodies = schemasOf(response, context);
  requirePointer(child(key, "pointer"), bodies, context);
  const schema = child(key, "schema");
  const failures = bodies
    .flatMap((body) => expand(body, context))
    .filter((layer) => `#/components/schemas/${componentName(layer)}` === schema.node);
  if (failures.length === 0) {
    context.report({ message: `${schema.node} is no branch of this response's schema.`, location: schema.location });
    return;
  }
  for (const word of ["pointer", "code", "message"]) requirePointer(child(key, word), failures, context);
}

function checkSession(session: Place, operations: Map<unknown, Operation>, context: UserContext): void {
  const refresh = child(session, "refresh");
  const issues = operationOf(session, operations, context);
  if (issues) {
    const answers = answersOf(issues, context);
    requirePointers(child(session, "token"), answers, context);
    requirePointer(child(session, "expiresIn"), answers, context);
    requirePointer(child(refresh, "from"), answers, context);
    requireField(child(session, "checksum", "field"), issues, context);
  }
  const refreshes = operationOf(refresh, operations, context);
  if (refreshes) {
    requirePointers(child(refresh, "token"), answersOf(refreshes, context), context);
    requireField(child(refresh, "field"), refreshes, context);
  }
}

function operationOf(holder: Place, operations: Map<unknown, Operation>, context: UserContext): Operation | undefined {
  const name = own(holder.node, "operation");
  if (name === undefined) return undefined;
  const found = operations.get(name);
  if (!found)
    context.report({ message: `There is no operation "${name}".`, location: holder.location.child("operation") });
  return found;
}

function requirePointers(places: Place, bodies: Place[], context: UserContext): void {
  for (const index of list(places.node).keys()) requirePointer(child(places, index), bodies, context);
}

function requirePointer(pointer: Place, bodies: Place[], context: UserContext): Place[] {
  if (typeof pointer.node !== "string") return [];
  const text = pointer.node;
  const found = bodies.flatMap((body) => schemasAt(body, text, context));
  if (found.length === 0)
    context.report({ message: `No body of this kind has a value at ${text}.`, location: pointer.location });
  return found;
}

function requireField(field: Place, operation: Operation, context: UserContext): void {
  if (typeof field.node !== "string") return;
  const name = field.node;
  const body = follow(child(operation, "requestBody"), context);
  const found = body && schemasOf(body, context).some((schema) => schemasAt(schema, `/${name}`, context).length > 0);
  if (!found)
    context.report({ message: `The request body of that operation has no field "${name}".`, location: field.location });
}

/** The schemas of the bodies that tell of success. */
function answersOf(operation: Operation, context: UserContext): Place[] {
  return entries(own(operation.node, "responses"))
    .filter(([status]) => /^2/u.test(status))
    .flatMap(([status]) => layers(child(operation, "responses", status), context))
    .flatMap((response) => schemasOf(response, context));
}

function schemasOf(holder: Place, context: UserContext): Place[] {
  return entries(own(holder.node, "content")).flatMap(([name]) => {
    const mediaType = follow(child(holder, "content", name), context);
    return mediaType ? [child(mediaType, "schema")] : [];
  });
}

function queryParameters(operation: Operation, context: UserContext): Set<unknown> {
  const parameters = [operation, operation.pathItem].flatMap((holder) =>
    list(own(holder.node, "parameters")).map((_, index) => follow(child(holder, "parameters", index), context)?.node),
  );
  return new Set(parameters.filter((parameter) => parameter?.in === "query").map((parameter) => parameter?.name));
}

/** The name that a schema has among the components, or gets there when several files are bundled into one. */
function componentName({ location }: Layer): string {
  const name = location.pointer.split("/").at(-1);
  return name || parse(location.source.absoluteRef).name;
}

export default rule;
