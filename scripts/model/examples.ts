import { isObject, own } from "../load/json-object.js";
import type { DocumentReader, Path } from "./document-reader.js";

export interface NamedExample {
  readonly name: string;
  readonly value: unknown;
}

/** The examples of a media type or parameter that are written out; one without a name is called `default`. */
export function readExamples(reader: DocumentReader, holder: unknown, path: Path): NamedExample[] {
  const examples = own(holder, "examples");
  const found: NamedExample[] = [];
  for (const name of isObject(examples) ? Object.keys(examples) : []) {
    const example = reader.resolve(own(examples, name), [...path, "examples", name])?.node;
    if (example !== undefined && Object.hasOwn(example, "value")) {
      found.push({ name, value: example.value });
    } else if (example !== undefined && Object.hasOwn(example, "dataValue")) {
      found.push({ name, value: example.dataValue });
    }
  }
  if (found.length === 0 && isObject(holder) && Object.hasOwn(holder, "example")) {
    found.push({ name: "default", value: holder.example });
  }
  return found;
}
