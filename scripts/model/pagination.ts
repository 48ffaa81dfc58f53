import type { PaginationDescriptor } from "@specwright/runtime";
import { own } from "../load/json-object.js";
import { fromPointer } from "../load/pointer.js";
import { type DocumentReader, optionalText, type Path, text } from "./document-reader.js";
import type { OperationModel, ParameterModel, ResponseModel } from "./model.js";
import { isPromised } from "./promised-list.js";

const STYLES = ["offset", "page", "cursor", "link"] as const;

export interface PaginationPlace {
  readonly reader: DocumentReader;
  readonly written: unknown;
  readonly path: Path;
  readonly parameters: readonly ParameterModel[];
  readonly responses: readonly ResponseModel[];
  /** `responses` as they are written. */
  readonly answers: unknown;
}

/** `x-pagination` of an operation (specs/README.md) with the type of one item; undefined, with a problem, when it does not fit. */
export function readPagination(place: PaginationPlace): OperationModel["pagination"] {
  const { reader, written, path } = place;
  if (written === undefined) {
    return undefined;
  }
  const style = STYLES.find((known) => known === own(written, "style"));
  const items = text(written, "items");
  const success = successOf(place.responses);
  const list = success?.failure?.successType ?? success?.content[0]?.type;
  if (style === undefined || items === undefined || (items !== "" && !items.startsWith("/")) || list === undefined) {
    const message =
      "`x-pagination` is not understood and is left out: it needs `style`, `items` and a success with a JSON body.";
    reader.warn("invalid-extension", message, path);
    return undefined;
  }
  const firstPage = own(written, "firstPage");
  const descriptor: PaginationDescriptor = {
    style,
    items,
    ...(isListPromised(place, { success, items }) ? {} : { optional: true }),
    parameters: readNames(place),
    ...optionalText(written, "total"),
    ...optionalText(written, "next"),
    ...(typeof firstPage === "number" ? { firstPage } : {}),
  };
  return { ...descriptor, itemType: { kind: "itemOf", list, keys: fromPointer(items) } };
}

/** Our word to the query parameter's name; a name that the operation does not have could not be sent. */
function readNames({ reader, written, path, parameters }: PaginationPlace): PaginationDescriptor["parameters"] {
  const names: { -readonly [Key in keyof PaginationDescriptor["parameters"]]: string } = {};
  for (const word of ["offset", "page", "cursor", "limit"] as const) {
    const name = text(own(written, "parameters"), word);
    if (name === undefined) {
      continue;
    }
    names[word] = name;
    if (!parameters.some(({ descriptor }) => descriptor.in === "query" && descriptor.name === name)) {
      const message = `\`x-pagination\` names the query parameter \`${name}\`, which the operation does not have.`;
      reader.error("invalid-extension", message, [...path, "parameters", word]);
    }
  }
  return names;
}

function successOf(responses: readonly ResponseModel[]): ResponseModel | undefined {
  return (
    responses.find((response) => response.status.startsWith("2")) ??
    responses.find(({ status }) => status === "default")
  );
}

/** Whether an answer without the list is not as the description says. */
function isListPromised(
  { reader, answers, path }: PaginationPlace,
  { success, items }: { readonly success: ResponseModel | undefined; readonly items: string },
): boolean {
  const node = reader.resolve(own(answers, success?.status ?? ""), path)?.node;
  const content = own(own(node, "content"), success?.content[0]?.mediaType ?? "");
  const schema = own(reader.resolve(content, path)?.node, "schema");
  const except = text(own(node, "x-failure"), "schema");
  return isPromised(reader, { schema, keys: fromPointer(items), except });
}
