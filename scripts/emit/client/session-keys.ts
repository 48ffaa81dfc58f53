import type { EmitInput } from "../emit-input.js";
import { stringLiteral } from "../escape/string-literal.js";
import { entries, isObject, own } from "../json-value.js";
import { resolveReference } from "../local-reference.js";

/**
 * Names of what a session is opened with: the parts of its checksum, else the required properties of the body that the
 * session's operation takes. None when the spec does not tell.
 */
export function sessionKeys({ model, document }: EmitInput): string[] {
  const keys = new Set<string>();
  for (const { descriptor } of model.security) {
    if (descriptor.type !== "http" || descriptor.session === undefined) {
      continue;
    }
    const { session } = descriptor;
    const operation = model.operations.find((candidate) => candidate.name === session.operation);
    const names = session.checksum?.of ?? (operation === undefined ? [] : requiredProperties(document, operation));
    for (const name of names) {
      keys.add(name);
    }
  }
  return [...keys];
}

/** `<"userId" | "authCode">`, or nothing for any keys. */
export function sessionTypeArgument(input: EmitInput): string {
  const keys = sessionKeys(input);
  return keys.length === 0 ? "" : `<${keys.map(stringLiteral).join(" | ")}>`;
}

function requiredProperties(
  document: unknown,
  operation: { readonly path: string; readonly method: string },
): string[] {
  const item = resolved(document, own(own(document, "paths"), operation.path));
  const body = resolved(document, own(own(item, operation.method.toLowerCase()), "requestBody"));
  const [media] = entries(own(body, "content"));
  const schema = resolved(document, own(media?.[1], "schema"));
  const required = isObject(schema) && Array.isArray(schema.required) ? schema.required : [];
  return required.filter((name): name is string => typeof name === "string");
}

function resolved(document: unknown, node: unknown): unknown {
  const reference = own(node, "$ref");
  return typeof reference === "string" ? resolveReference(document, reference) : node;
}
