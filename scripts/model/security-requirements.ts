import type { SecurityRequirement } from "@specwright/runtime";
import { isObject, setOwn } from "../load/json-object.js";
import type { DocumentReader, Path } from "./document-reader.js";

/**
 * The alternatives that an operation can be called with, or undefined when it needs no credential.
 *
 * @param written `security` of the operation, or of the document where the operation has none.
 */
export function readSecurity(
  reader: DocumentReader,
  { written, path, known }: { written: unknown; path: Path; known: ReadonlySet<string> },
): SecurityRequirement[] | undefined {
  if (written === undefined || written === null) {
    return undefined;
  }
  if (!Array.isArray(written)) {
    reader.error("wrong-type", "`security` must be a list.", path);
    return undefined;
  }
  const alternatives: SecurityRequirement[] = [];
  for (const [index, alternative] of written.entries()) {
    const requirement: Record<string, readonly string[]> = {};
    for (const name of isObject(alternative) ? Object.keys(alternative) : []) {
      const scopes = isObject(alternative) ? alternative[name] : undefined;
      if (!known.has(name)) {
        reader.error("undefined-security-scheme", `The security scheme \`${name}\` is not defined.`, [
          ...path,
          index,
          name,
        ]);
      }
      setOwn(requirement, name, Array.isArray(scopes) ? scopes.map(String) : []);
    }
    alternatives.push(requirement);
  }
  return alternatives.some((alternative) => Object.keys(alternative).length > 0) ? alternatives : undefined;
}
