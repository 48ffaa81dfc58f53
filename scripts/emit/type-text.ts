import type { ApiModel, OperationModel, ParameterModel, TypeModel } from "../model/model.js";
import { typeIndex } from "./escape/key.js";
import type { Direction } from "./types/document-schemas.js";
import { simpleType } from "./types/simple-type.js";
import type { ShapedSchema } from "./types/type-mark.js";
import { parameterKey } from "./types/types-document.js";

/** What the runtime's `streaming` feature makes of a piece of `text/event-stream`. */
export const SERVER_SENT_EVENT = "ServerSentEvent";

/** What the runtime sends as it is given. */
export const READY_BODY = "ReadyBody";

const PLAIN_TYPES = new Set([
  "string",
  "number",
  "boolean",
  "null",
  "undefined",
  "unknown",
  "never",
  "Blob",
  "FormData",
  READY_BODY,
  SERVER_SENT_EVENT,
]);

/** What {@link TypeWriter} has to know of the types that were emitted. */
export interface TypeFacts {
  readonly requestNames: ReadonlyMap<string, string>;
  readonly parameters: ReadonlyMap<string, ShapedSchema>;
}

/** Writes the types of the model as accesses to what `types.gen.ts` declares. */
export class TypeWriter {
  readonly #operations: ReadonlyMap<string, string>;
  readonly #optionalBodies: ReadonlySet<string>;
  readonly #facts: TypeFacts;

  constructor(model: ApiModel, facts: TypeFacts) {
    this.#operations = new Map(
      model.operations.map((operation) => [key(operation.path, operation.method), operation.name]),
    );
    const optional = model.operations.filter((operation) => operation.body?.required === false);
    this.#optionalBodies = new Set(optional.map((operation) => operation.name));
    this.#facts = facts;
  }

  /** Type of a value that the caller sends. */
  sent(type: TypeModel): string {
    return this.#write(type, "request");
  }

  /** Type of a parameter; a simple one is written out, so that a reader need not look it up. */
  parameter(operation: OperationModel, parameter: ParameterModel): string {
    const { in: location, name } = parameter.descriptor;
    const schema = this.#facts.parameters.get(parameterKey(operation.name, location, name));
    return simpleType(schema) ?? this.sent(parameter.type);
  }

  /** Type of a value that the service sends. */
  received(type: TypeModel): string {
    return this.#write(type, "response");
  }

  #write(type: TypeModel, direction: Direction): string {
    switch (type.kind) {
      case "component":
        return this.#component(type.name, direction);
      case "path":
        return this.#path(type.keys);
      case "union":
        return type.members.length === 0
          ? "never"
          : [...new Set(type.members.map((member) => this.#write(member, direction)))].join(" | ");
      case "itemOf":
        return this.#item(type, direction);
      case "stream":
        return `AsyncIterable<${this.#write(type.item, direction)}>`;
      case "listOf":
        return `ReadonlyArray<${this.#write(type.item, direction)}>`;
      case "text":
        // A closed list: text of a spec that came this way would be code.
        return PLAIN_TYPES.has(type.text) ? type.text : "unknown";
    }
  }

  #component(name: string, direction: Direction): string {
    const target = direction === "request" ? (this.#facts.requestNames.get(name) ?? name) : name;
    return `components["schemas"]${typeIndex(target)}`;
  }

  /** An access below `paths`; it starts at `operations`, which has each operation under its method name. */
  #path(keys: readonly (string | number)[]): string {
    const [path, method, ...rest] = keys;
    const name = this.#operations.get(key(String(path), String(method)));
    if (name === undefined) {
      return `paths${keys.map(typeIndex).join("")}`;
    }
    let text = `operations${typeIndex(name)}`;
    for (const [position, part] of rest.entries()) {
      text += typeIndex(part);
      if (position === 0 && part === "requestBody" && this.#optionalBodies.has(name)) {
        text = `NonNullable<${text}>`;
      }
      if (position === 1 && rest[0] === "parameters" && part !== "path") {
        text = `NonNullable<${text}>`;
      }
    }
    return text;
  }

  #item(type: Extract<TypeModel, { kind: "itemOf" }>, direction: Direction): string {
    let text = this.#write(type.list, direction);
    if (type.list.kind === "union") {
      text = `(${text})`;
    }
    for (const part of type.keys) {
      text = `NonNullable<${text}${typeIndex(part)}>`;
    }
    return `${text}[number]`;
  }
}

function key(path: string, method: string): string {
  return `${method.toUpperCase()} ${path}`;
}
