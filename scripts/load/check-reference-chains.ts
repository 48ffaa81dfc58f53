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
  const known = new Map<unknown, boolean>();
  for (const section of Object.keys(components)) {
    const members = components[section];
    for (const name of isObject(members) ? Object.keys(members) : []) {
      if (runsInCircle(document, own(members, name), known)) {
        report(`\`${name}\` is only a reference that leads back to itself.`, ["components", section, name]);
      }
    }
  }
}

/** @param known What has been found of the nodes of earlier chains: without it a chain is followed from each of its links. */
function runsInCircle(document: JsonObject, start: unknown, known: Map<unknown, boolean>): boolean {
  const seen = new Set<unknown>();
  let node = start;
  while (!known.has(node) && !seen.has(node)) {
    seen.add(node);
    const next = isObject(node) ? targetOf(document, node) : undefined;
    if (next === undefined) {
      known.set(node, false);
    } else {
      node = next;
    }
  }
  const circular = known.get(node) ?? true;
  for (const passed of seen) {
    known.set(passed, circular);
  }
  return circular;
}

function targetOf(document: JsonObject, node: JsonObject): unknown {
  const reference = own(node, "$ref");
  // Beside other keywords a reference in a circle still says something.
  if (typeof reference !== "string" || Object.keys(node).length > 1) {
    return undefined;
  }
  return fromFragment(reference.slice(1))?.reduce<unknown>((at, token) => child(at, token), document);
}
