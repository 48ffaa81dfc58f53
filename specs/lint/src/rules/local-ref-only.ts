import { dirname, isAbsolute, relative, resolve } from "node:path";
import type { Oas3Rule } from "@redocly/openapi-core";
import { entries } from "../schema/json.js";

const rooms = new Set(["components", "paths", "webhooks"]);

/** A reference is followed before any rule runs, and its first segment can end up in generated code. */
const rule: Oas3Rule = () => {
  let root = "";
  return {
    Root(_, { location }) {
      root = location.source.absoluteRef;
    },
    ref({ $ref }, { report, location }) {
      const problem = problemOf($ref, location.source.absoluteRef, root);
      if (problem) report({ message: problem, location: location.child("$ref") });
    },
    DiscriminatorMapping(mapping, { report, location }) {
      for (const [value, target] of entries(mapping)) {
        const problem = /[#/]/u.test(String(target))
          ? problemOf(String(target), location.source.absoluteRef, root)
          : undefined;
        if (problem) report({ message: problem, location: location.child(value) });
      }
    },
  };
};

function problemOf(reference: string, from: string, root: string): string | undefined {
  const [file = "", fragment = ""] = reference.split("#", 2);
  const [, room = ""] = fragment.split("/");
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/iu.test(file))
    return `${reference} leads to another machine. References stay inside the spec's folder.`;
  const target = file === "" ? from : resolve(dirname(from), file);
  const path = relative(dirname(root), target);
  if (path.startsWith("..") || isAbsolute(path)) return `${reference} leaves the spec's folder.`;
  if (target === root ? !rooms.has(room) : !/^[\w.-]*$/u.test(room)) {
    return `${reference} does not start at components, paths or webhooks.`;
  }
  return undefined;
}

export default rule;
