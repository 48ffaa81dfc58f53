import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import type { Oas3Rule } from "@redocly/openapi-core";

const rooms = new Set(["components", "paths", "webhooks"]);

/** A reference is followed before any rule runs, and its first segment can end up in generated code. */
const rule: Oas3Rule = () => {
  let root = "";
  return {
    Root(_, { location }) {
      root = location.source.absoluteRef;
    },
    ref({ $ref }, { report, location }, target) {
      // The target is looked at too: on the way there may be references that no rule gets to see.
      const end = target.location?.source.absoluteRef ?? root;
      const problem =
        problemOf($ref, location.source.absoluteRef, root) ??
        (isOutside(end, root) ? `${$ref} leads to ${end}, outside the spec's folder.` : undefined);
      if (problem) report({ message: problem, location: location.child("$ref") });
    },
  };
};

function problemOf(reference: string, from: string, root: string): string | undefined {
  const [file = "", fragment = ""] = reference.split("#", 2);
  const [, room = ""] = fragment.split("/");
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/iu.test(file))
    return `${reference} leads to another machine. References stay inside the spec's folder.`;
  const target = file === "" ? from : resolve(dirname(from), file);
  if (isOutside(target, root)) return `${reference} leaves the spec's folder.`;
  if (target === root ? !rooms.has(room) : !/^[\w.-]*$/u.test(room)) {
    return `${reference} does not start at components, paths or webhooks.`;
  }
  return undefined;
}

function isOutside(file: string, root: string): boolean {
  const path = relative(dirname(root), file);
  return path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path);
}

export default rule;
