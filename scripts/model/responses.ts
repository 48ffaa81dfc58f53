import type { FailureDescriptor } from "@specwright/runtime";
import { isObject, own } from "../load/json-object.js";
import { fromFragment } from "../load/pointer.js";
import { readContent } from "./content.js";
import { type DocumentReader, optionalText, type Path, type Placed, text } from "./document-reader.js";
import type { ContentModel, ResponseModel, TypeModel } from "./model.js";
import type { SensitiveFinder } from "./sensitive.js";
import { isStatus, isToken } from "./wire-syntax.js";

export interface ResponsesPlace {
  readonly reader: DocumentReader;
  readonly sensitive: SensitiveFinder;
  readonly responses: unknown;
  readonly path: Path;
  readonly keys: readonly (string | number)[];
}

/** The declared answers of an operation, in the order of the spec. */
export function readResponses(place: ResponsesPlace): ResponseModel[] {
  const { reader, responses, path, keys } = place;
  const found: ResponseModel[] = [];
  for (const status of isObject(responses) ? Object.keys(responses) : []) {
    if (status.startsWith("x-")) {
      continue;
    }
    const here = [...path, status];
    if (!isStatus(status)) {
      const help = "Write a status (`200`), a range (`4XX`) or `default`.";
      reader.error("invalid-status", `\`${status}\` is not a status.`, here, help);
      continue;
    }
    const placed = reader.resolve(own(responses, status), here);
    if (placed !== undefined) {
      const key = /^\d+$/.test(status) ? Number(status) : status;
      found.push(readResponse(placed, { ...place, status, keys: [...keys, "responses", key] }));
    }
  }
  if (found.length === 0) {
    reader.warn("no-responses", "The operation declares no answer: what it returns is unknown.", path);
  }
  return found;
}

function readResponse({ node, path }: Placed, place: ResponsesPlace & { readonly status: string }): ResponseModel {
  const { reader, sensitive, keys, status } = place;
  const read = readContent(own(node, "content"), { reader, sensitive, path, keys, direction: "response" });
  const content = read.map(({ node: _node, path: _path, ...model }): ContentModel => model);
  const written = own(node, "x-failure");
  const [first] = read;
  const failure =
    written === undefined
      ? undefined
      : readFailure(written, { reader, path, type: first?.type, schema: own(first?.node, "schema") });
  return {
    status,
    ...optionalText(node, "description"),
    headers: readHeaders({ node, path }, reader, keys),
    content,
    ...(failure === undefined ? {} : { failure }),
  };
}

function readHeaders(
  { node, path }: Placed,
  reader: DocumentReader,
  keys: readonly (string | number)[],
): ResponseModel["headers"] {
  const headers = own(node, "headers");
  const found: ResponseModel["headers"][number][] = [];
  for (const name of isObject(headers) ? Object.keys(headers) : []) {
    const placed = reader.resolve(own(headers, name), [...path, "headers", name]);
    if (!isToken(name)) {
      reader.error("invalid-header-name", `\`${name}\` cannot be the name of a header.`, [...path, "headers", name]);
    } else if (placed !== undefined) {
      found.push({
        name,
        ...optionalText(placed.node, "description"),
        required: placed.node.required === true,
        type: { kind: "path", keys: [...keys, "headers", name] },
      });
    }
  }
  return found;
}

/** `x-failure` of an answer (specs/README.md): which branch of its body is the failure, and what is left for the success. */
function readFailure(
  written: unknown,
  { reader, path, type, schema }: { reader: DocumentReader; path: Path; type: TypeModel | undefined; schema: unknown },
): ResponseModel["failure"] {
  const here = [...path, "x-failure"];
  const pointer = text(written, "pointer");
  const success = own(written, "success");
  const component = fromFragment(text(written, "schema")?.slice(1) ?? "");
  const failureName = component?.length === 3 && component[1] === "schemas" ? component[2] : undefined;
  const values = Array.isArray(success) ? success.filter(isOutcome) : [];
  if (pointer === undefined || values.length === 0 || failureName === undefined || type === undefined) {
    reader.error(
      "invalid-extension",
      "`x-failure` needs `pointer`, `success`, `schema` and an answer with a body.",
      here,
    );
    return undefined;
  }
  const branches = branchesOf(schema, reader, path);
  if (!branches.some((branch) => reader.componentName(branch) === failureName)) {
    const message = `\`${failureName}\` is no branch of the answer's \`anyOf\` or \`oneOf\`.`;
    reader.error("invalid-extension", message, [...here, "schema"]);
    return undefined;
  }
  const others = branches.filter((branch) => reader.componentName(branch) !== failureName);
  const names = others.map((branch) => reader.componentName(branch));
  const descriptor: FailureDescriptor = {
    pointer,
    success: values,
    ...optionalText(written, "code"),
    ...optionalText(written, "message"),
  };
  if (names.some((name) => name === undefined)) {
    const message = "A branch of the answer is not a component, so the type of a success includes the failure.";
    reader.warn("failure-branch", message, here, "Give each branch a name below `components/schemas`.");
  }
  const members = names.map((name): TypeModel => (name === undefined ? type : { kind: "component", name }));
  const [only] = members;
  return {
    ...descriptor,
    type: { kind: "component", name: failureName },
    successType: members.length === 1 && only !== undefined ? only : { kind: "union", members },
  };
}

function branchesOf(schema: unknown, reader: DocumentReader, path: Path): unknown[] {
  const resolved = reader.resolve(schema, path)?.node;
  const branches = own(resolved, "anyOf") ?? own(resolved, "oneOf");
  return Array.isArray(branches) ? branches : [];
}

function isOutcome(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
