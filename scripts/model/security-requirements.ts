import type { SecurityRequirement, SecuritySchemeDescriptor } from "@specwright/runtime";
import { isObject, setOwn } from "../load/json-object.js";
import type { DocumentReader, Path } from "./document-reader.js";
import type { SecuritySchemeModel } from "./model.js";

/**
 * The alternatives that an operation can be called with, or undefined when it needs no credential.
 *
 * @param written `security` of the operation, or of the document where the operation has none.
 */
export function readSecurity(
  reader: DocumentReader,
  { written, path, schemes }: { written: unknown; path: Path; schemes: readonly SecuritySchemeModel[] },
): SecurityRequirement[] | undefined {
  if (written === undefined || written === null) {
    return undefined;
  }
  if (!Array.isArray(written)) {
    reader.error("wrong-type", "`security` must be a list.", path);
    return undefined;
  }
  const known = new Map(schemes.map(({ name, descriptor }) => [name, descriptor]));
  const alternatives: SecurityRequirement[] = [];
  for (const [index, alternative] of written.entries()) {
    const requirement: Record<string, readonly string[]> = {};
    const byPlace = new Map<string, string>();
    for (const name of isObject(alternative) ? Object.keys(alternative) : []) {
      const scopes = isObject(alternative) ? alternative[name] : undefined;
      const descriptor = known.get(name);
      const place = descriptor === undefined ? undefined : placeOf(descriptor);
      const other = place === undefined ? undefined : byPlace.get(place);
      if (other !== undefined) {
        const message = `\`${other}\` and \`${name}\` are both asked for in the ${place}, which holds one of them`;
        if (reader.keptByOthers) {
          // Both would be asked of the caller and the last one sent: the first alone is at least what is said here.
          reader.warn("conflicting-credentials", `${message}; only \`${other}\` is asked for and sent.`, [
            ...path,
            index,
            name,
          ]);
          continue;
        }
        const help = "Where either of them will do, list them as two alternatives.";
        reader.error("conflicting-credentials", `${message}.`, [...path, index, name], help);
      }
      if (place !== undefined) {
        byPlace.set(place, name);
      }
      if (descriptor === undefined) {
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

/** Where a request carries the credential; undefined for a certificate, which is shown below HTTP. */
function placeOf(descriptor: SecuritySchemeDescriptor): string | undefined {
  if (descriptor.type === "mutualTLS") {
    return undefined;
  }
  if (descriptor.type !== "apiKey") {
    return "header `authorization`";
  }
  const { in: location, name } = descriptor;
  return `${location} \`${location === "header" ? name.toLowerCase() : name}\``;
}
