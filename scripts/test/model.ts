import { isObject, type JsonObject } from "../load/json-object.js";
import { type BuiltModel, buildModel } from "../model/build-model.js";

/** The model of a document with these members; `info` and an empty `paths` need not be said. */
export function modelOf(members: JsonObject): BuiltModel {
  return buildModel({ openapi: "3.1.1", info: { title: "T", version: "1" }, paths: {}, ...members }, "test");
}

/** The model of one operation: a `POST` when it has a body, else a `GET`. */
export function operationOf(
  operation: JsonObject,
  { path = "/a", components = {} }: { path?: string; components?: JsonObject } = {},
) {
  const responses = isObject(operation.responses) ? {} : { responses: { "204": { description: "d" } } };
  const { model, problems } = modelOf({
    paths: {
      [path]: { [isObject(operation.requestBody) ? "post" : "get"]: { operationId: "x", ...responses, ...operation } },
    },
    components,
  });
  return { operation: model.operations[0], problems: problems.map(({ code, pointer }) => `${code} ${pointer}`), model };
}
