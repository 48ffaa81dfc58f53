import { createRequire } from "node:module";
import type { Node } from "yaml";
import { blockYamlOffset } from "./block-yaml-offset.js";
import { jsonOffset } from "./json-offset.js";
import { positionAt, type SourceFile } from "./source-file.js";

type Yaml = typeof import("yaml");

export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Finds where a JSON pointer stands in a file, or its nearest ancestor that exists. Loaded only when there is a problem to
 * show: a parser that keeps positions is eight times as slow as the one that gives values.
 */
export class Locator {
  readonly #documents = new WeakMap<SourceFile, Node | null>();
  #yaml: Yaml | undefined;

  locate(file: SourceFile, tokens: readonly string[]): Position {
    if (file.format === "json") {
      return positionAt(file.text, jsonOffset(file.text, tokens));
    }
    const offset = blockYamlOffset(file.text, tokens);
    if (offset !== undefined) {
      return positionAt(file.text, offset);
    }
    this.#yaml ??= createRequire(import.meta.url)("yaml") as Yaml;
    let root = this.#documents.get(file);
    if (root === undefined) {
      root = this.#yaml.parseDocument(file.text, {
        keepSourceTokens: false,
        merge: true,
        strict: false,
        uniqueKeys: false,
      }).contents;
      this.#documents.set(file, root);
    }
    return positionAt(file.text, yamlOffset(root, tokens, this.#yaml));
  }
}

function yamlOffset(root: Node | null, tokens: readonly string[], yaml: Yaml): number {
  const { isAlias, isCollection, isMap, isScalar, isSeq } = yaml;
  let node: unknown = root;
  let shown = root?.range?.[0] ?? 0;
  for (const token of tokens) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && keyText(item.key) === token);
      if (pair === undefined) {
        return shown;
      }
      node = pair.value;
      shown = (isScalar(node) ? offsetOf(node) : undefined) ?? offsetOf(pair.key) ?? shown;
    } else if (isSeq(node)) {
      node = node.items[Number(token)];
      shown = offsetOf(node) ?? shown;
    } else {
      return shown;
    }
    if (isAlias(node)) {
      return offsetOf(node) ?? shown;
    }
    if (node === undefined || (!isCollection(node) && !isScalar(node))) {
      return shown;
    }
  }
  return shown;
}

function keyText(key: { readonly value: unknown; readonly source?: string }): string {
  return String(typeof key.value === "string" ? key.value : (key.source ?? key.value));
}

function offsetOf(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] | null } | undefined)?.range?.[0];
}
