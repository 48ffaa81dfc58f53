import { mediaKind } from "../../model/media-kind.js";
import type { ContentModel, OperationModel, ParameterModel } from "../../model/model.js";
import { documentationComment, documentationText } from "../escape/comment.js";
import { typeKey } from "../escape/key.js";
import { stringLiteral } from "../escape/string-literal.js";
import { READY_BODY, type TypeWriter } from "../type-text.js";
import type { OperationNames } from "./operation-names.js";
import { type Outcome, outcomesOf } from "./responses.js";

const LOCATIONS = ["path", "query", "header", "cookie"] as const;

export interface OperationTypesInput {
  readonly operation: OperationModel;
  readonly names: OperationNames;
  readonly types: TypeWriter;
}

/** Whether a call needs an input at all. */
export function inputIsRequired(operation: OperationModel): boolean {
  return operation.body?.required === true || askedParameters(operation).some(isRequired);
}

export function askedParameters(operation: OperationModel): ParameterModel[] {
  return operation.parameters.filter((parameter) => parameter.supplied !== "never");
}

export function isRequired(parameter: ParameterModel): boolean {
  return parameter.descriptor.required === true && parameter.supplied === undefined;
}

/** The declarations of one operation: its input, data, result and error. */
export function operationTypes(input: OperationTypesInput): string {
  return [inputType(input), dataType(input), resultType(input), errorType(input)].join("\n");
}

function inputType({ operation, names, types }: OperationTypesInput): string {
  const parameters = askedParameters(operation);
  if (parameters.length === 0 && operation.body === undefined) {
    return `/** Nothing: the call takes no input. */\nexport type ${names.input} = Record<string, never>;`;
  }
  let text = `export interface ${names.input} {\n`;
  for (const location of LOCATIONS) {
    const inLocation = parameters.filter((parameter) => parameter.descriptor.in === location);
    if (inLocation.length > 0) {
      const optional = inLocation.some(isRequired) ? "" : "?";
      text += `  ${location}${optional}: {\n${inLocation.map((parameter) => parameterMember(parameter, types.parameter(operation, parameter))).join("")}  };\n`;
    }
  }
  if (operation.body !== undefined) {
    const content = operation.body.content.map((media) => types.sent(media.type));
    const description = operation.body.description === undefined ? [] : [documentationText(operation.body.description)];
    text += documentationComment(description, "  ");
    text += `  body${operation.body.required ? "" : "?"}: ${union(content)};\n`;
  }
  return `${text}${contentTypeMember(operation.body)}}`;
}

/** The choice among several media types of a body, or what one leaves open. */
function contentTypeMember(body: OperationModel["body"]): string {
  const content = body?.content ?? [];
  const [first] = content;
  if (first === undefined || (content.length === 1 && !isOpen(first))) {
    return "";
  }
  const values = content.map((media) => (isOpen(media) ? "(string & {})" : stringLiteral(media.mediaType)));
  const isNeeded = body?.required === true && content.every(hasBoundary);
  return `  /** Media type of \`body\`${defaultType(first)} */\n  contentType${isNeeded ? "" : "?"}: ${union(values)};\n`;
}

/** What the runtime takes where the caller does not say. */
function defaultType(first: ContentModel): string {
  if (hasBoundary(first)) {
    return ", with the `boundary` that stands in it.";
  }
  const isNarrow = first.mediaType.includes("*") && mediaKind(first.mediaType) !== "any";
  return isNarrow ? "; needed unless that is a `Blob` with a type." : ". Default: that of a `Blob`, else the first.";
}

/** Whether the media type as it is sent says more than that of the spec. */
function isOpen(media: ContentModel): boolean {
  return media.mediaType.includes("*") || hasBoundary(media);
}

/** A multipart body that is given whole: nobody else knows its boundary. */
function hasBoundary({ mediaType, type }: ContentModel): boolean {
  return /^multipart\//i.test(mediaType) && type.kind === "text" && type.text === READY_BODY;
}

function parameterMember(parameter: ParameterModel, type: string): string {
  const { name } = parameter.descriptor;
  const lines = parameter.description === undefined ? [] : [documentationText(parameter.description)];
  if (parameter.supplied === "optional") {
    lines.push("Made by the runtime; give one to choose it.");
  }
  if (parameter.deprecated) {
    lines.push("@deprecated");
  }
  const optional = !isRequired(parameter);
  return `${documentationComment(lines, "    ")}    ${typeKey(name)}${optional ? "?" : ""}: ${type}${optional ? " | undefined" : ""};\n`;
}

function dataType({ operation, names, types }: OperationTypesInput): string {
  const { successes } = outcomesOf(operation);
  const data = successes.flatMap((outcome) => outcome.types.map((type) => types.received(type)));
  return `export type ${names.data} = ${data.length === 0 ? "undefined" : union(data)};`;
}

function resultType({ operation, names, types }: OperationTypesInput): string {
  const { successes, failures } = outcomesOf(operation);
  const [only] = successes;
  const members = successes.map((outcome) => {
    const data = successes.length === 1 && outcome === only ? names.data : body(outcome, types);
    return `SuccessResult<${statusType(outcome.status)}, ${data}${exceptArgument(outcome)}>`;
  });
  for (const { status, except, type } of groupedFailures(failures, types)) {
    members.push(`FailureResult<${status}, ${type}${except}>`);
  }
  members.push("UndeclaredResult");
  return unionType(names.result, members);
}

function errorType({ operation, names, types }: OperationTypesInput): string {
  const { failures } = outcomesOf(operation);
  const members = groupedFailures(failures, types).map(({ status, except, type }) => {
    const plain = /^[0-9| ]+$/.test(status);
    return `ResponseError<${plain ? status : `StatusOf<${status}${except}>`}, ${type}>`;
  });
  if (members.length === 0) {
    members.push("ResponseError");
  }
  return unionType(names.error, members);
}

function unionType(name: string, members: readonly string[]): string {
  const text = members.length === 1 ? ` ${members[0]}` : members.map((member) => `\n  | ${member}`).join("");
  return `export type ${name} =${text};`;
}

interface FailureGroup {
  readonly status: string;
  readonly except: string;
  readonly type: string;
}

/** Failures with the same body stand together: `FailureResult<400 | 404, Problem>`. */
function groupedFailures(failures: readonly Outcome[], types: TypeWriter): FailureGroup[] {
  const groups = new Map<string, FailureGroup>();
  for (const outcome of failures) {
    const group = { status: statusType(outcome.status), except: exceptArgument(outcome), type: body(outcome, types) };
    const plain = /^\d+$/.test(group.status);
    const key = plain ? group.type : `${group.status} ${group.type}`;
    const known = groups.get(key);
    groups.set(key, known === undefined ? group : { ...known, status: `${known.status} | ${group.status}` });
  }
  return [...groups.values()];
}

function exceptArgument(outcome: Outcome): string {
  return outcome.except.length === 0 ? "" : `, ${outcome.except.map(statusType).join(" | ")}`;
}

/** A status is checked before it is written: nothing else of a spec can stand there. */
function statusType(status: string): string {
  if (/^[1-5][0-9]{2}$/.test(status)) {
    return status;
  }
  return /^[1-5]XX$/.test(status) ? `"${status}"` : '"default"';
}

function body(outcome: Outcome, types: TypeWriter): string {
  return union(outcome.types.map((type) => types.received(type)));
}

export function union(members: readonly string[]): string {
  const unique = [...new Set(members)];
  return unique.length === 0 ? "unknown" : unique.join(" | ");
}
