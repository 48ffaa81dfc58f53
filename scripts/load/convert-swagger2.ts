import { InputError } from "../problems/input-error.js";
import { isObject, type JsonObject } from "./json-object.js";
import { fromPointer } from "./pointer.js";
import type { SourceFile } from "./source-file.js";
import { keepDetails } from "./swagger2-details.js";

/**
 * A Swagger 2.0 description as OpenAPI 3.0. The converter is loaded on first use, because few need it.
 *
 * @throws InputError for references to other files, which the converter would read from anywhere, and when it gives up.
 */
export async function convertSwagger2(file: SourceFile): Promise<JsonObject> {
  const outside = firstOutsideReference(file.value);
  if (outside !== undefined) {
    throw refused(file, `A Swagger 2.0 description must be one file, but it refers to \`${outside}\`.`);
  }
  const { default: converter } = await import("swagger2openapi");
  try {
    // `patch` mends what is not worth refusing: empty arrays, missing titles.
    const { openapi } = await converter.convertObj(structuredClone(file.value), {
      patch: true,
      warnOnly: true,
      resolve: false,
    });
    if (isObject(openapi)) {
      keepDetails(file.value, openapi);
      return openapi;
    }
  } catch (error) {
    if (error instanceof Error) {
      throw refused(file, `This Swagger 2.0 description cannot be converted: ${error.message}.`);
    }
    throw error;
  }
  throw refused(file, "This Swagger 2.0 description cannot be converted.");
}

/** Where a part of a converted document stood in the Swagger 2.0 file, as far as the two agree. */
export function swaggerPath(path: readonly string[]): readonly string[] {
  const [first, section, ...rest] = path;
  if (first === "components" && section !== undefined) {
    const sections = new Map([
      ["schemas", "definitions"],
      ["parameters", "parameters"],
      ["responses", "responses"],
      ["securitySchemes", "securityDefinitions"],
    ]);
    const former = sections.get(section);
    return former === undefined ? [] : [former, ...rest];
  }
  return first === "servers" ? fromPointer("/host") : path;
}

function firstOutsideReference(value: unknown): string | undefined {
  const pending: unknown[] = [value];
  const seen = new Set<unknown>();
  while (pending.length > 0) {
    const node = pending.pop();
    if (typeof node !== "object" || node === null || seen.has(node)) {
      continue;
    }
    seen.add(node);
    const reference = Object.hasOwn(node, "$ref") ? (node as JsonObject).$ref : undefined;
    if (typeof reference === "string" && !reference.startsWith("#")) {
      return reference;
    }
    pending.push(...Object.values(node));
  }
  return undefined;
}

function refused(file: SourceFile, message: string): InputError {
  const location = { file: file.name, line: 1, column: 1 };
  return new InputError([
    {
      code: "swagger-2",
      severity: "error",
      message,
      location,
      help: "Convert the file to OpenAPI 3 and run this again.",
    },
  ]);
}
