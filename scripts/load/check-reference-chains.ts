import { isObject, type JsonObject, own } from "./json-object.js";
import { child, fromFragment } from "./pointer.js";

/** Reports components that are nothing but a reference which leads back to them: there is nothing to make a type of. */
export function checkReferenceChains(
  document: JsonObject,
  report: (message: string, path: readonly string[]) => void,
): void {
  const components = own(document, "components");
  if (!isObject(components)) {
    return;
  }
  for (const section of Object.keys(components)) {
    const members = components[section];
    for (const name of isObject(members) ? Object.keys(members) : []) {
      if (runsInCircle(document, own(members, name))) {
        report(`\`${name}\` is only a reference that leads back to itself.`, ["components", section, name]);
      }
    }
  }
}

function runsInCircle(document: JsonObject, start: unknown): boolean {
  const seen = new Set<unknown>();
  let node = start;
  while (isObject(node)) {
    // Beside other keywords a reference in a circle still says something.
    const reference = own(node, "$ref");
    if (typeof reference !== "string" || Object.keys(node).length > 1) {
      return false;
    }
    if (seen.has(node)) {
      return true;
    }
    seen.add(node);
    const path = fromFragment(reference.slice(1));
    node = path?.reduce<unknown>((at, token) => child(at, token), document);
  }
  return false;
}
