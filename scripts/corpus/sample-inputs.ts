import { createFixtures } from "@specwright/testing/fixtures";
import { isObject, type JsonObject, own } from "../load/json-object.js";
import { child, fromFragment } from "../load/pointer.js";

export interface SampleInput {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly cookie?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** Headers that the runtime makes or fetch writes. */
const MADE =
  /^(accept|authorization|content-type|connection|content-length|expect|host|keep-alive|transfer-encoding|upgrade)$/i;

/** Makes inputs that the document allows: examples that are right, else the least that a schema asks for. */
export class SampleInputs {
  readonly #document: JsonObject;
  #schemas = 0;

  constructor(document: JsonObject) {
    this.#document = document;
  }

  /** The input of an operation; undefined when no valid value is found for something that it needs. */
  inputFor(name: string): SampleInput | undefined {
    const found = this.#find(name);
    if (found === undefined) return undefined;
    const { operation, item, path } = found;
    const input: Record<string, unknown> = undeclared(path);
    const parameters = [...list(own(item, "parameters")), ...list(operation.parameters)].map((node) =>
      this.#resolve(node),
    );
    const schemes = this.#schemesOf(operation);
    for (const parameter of parameters) {
      const [place, key] = [String(own(parameter, "in")), String(own(parameter, "name"))];
      const plain = (name: string) => (place === "header" ? name.toLowerCase() : name);
      const credential = schemes.some(
        (scheme) => own(scheme, "in") === place && plain(String(own(scheme, "name"))) === plain(key),
      );
      if (credential || (place === "header" && MADE.test(key))) continue;
      const media = Object.values((own(parameter, "content") ?? {}) as JsonObject)[0];
      const required = own(parameter, "required") === true || place === "path";
      const value = this.#value(own(parameter, "schema") ?? own(media, "schema") ?? {}, parameter, {
        filled: required,
      });
      if (value === undefined || value.value === undefined) {
        if (required) return undefined;
        continue;
      }
      // A schema says nothing of what a header can carry.
      const carried = place !== "header" || typeof value.value !== "string" || /^[\x20-\x7e]*$/.test(value.value);
      const given = carried ? value.value : "text";
      if (required || !isEmpty(given)) input[place] = { ...(input[place] as object), [key]: given };
    }
    const body = this.#resolve(operation.requestBody);
    const [[mediaType, media] = []] = Object.entries((own(body, "content") ?? {}) as JsonObject);
    if (mediaType !== undefined && media !== undefined) {
      const made = this.#body(mediaType, media);
      if (made !== undefined) input.body = made.value;
      else if (own(body, "required") === true) return undefined;
    }
    return input;
  }

  #schemesOf(operation: JsonObject): unknown[] {
    const all = own(own(this.#document, "components"), "securitySchemes");
    const names = list(operation.security ?? this.#document.security).flatMap((one) =>
      isObject(one) ? Object.keys(one) : [],
    );
    return names.map((name) => this.#resolve(own(all, name)));
  }

  #body(mediaType: string, media: unknown): { readonly value: unknown } | undefined {
    if (/^text\//.test(mediaType)) return { value: "text" };
    const isAny = mediaType === "*/*";
    if (!isAny && !/[/+]json|^multipart\/|x-www-form-urlencoded/.test(mediaType)) return { value: new Blob(["bytes"]) };
    const schema = own(media, "schema") ?? {};
    const value = this.#value(schema, media, { filled: true });
    if (value === undefined || isAny || /[/+]json/.test(mediaType) || !isObject(value.value)) return value;
    const resolved = this.#resolve(schema);
    return { value: withFiles(this.#withLists(value.value, resolved), resolved, (node) => this.#resolve(node)) };
  }

  /** No form carries an empty list; of two items it shows how a list is written. */
  #withLists(value: JsonObject, schema: unknown): JsonObject {
    const members = Object.entries(value).map(([name, member]) => {
      const property = this.#resolve(own(own(schema, "properties"), name));
      const most = own(property, "maxItems");
      const takesTwo = own(property, "uniqueItems") !== true && !(typeof most === "number" && most < 2);
      if (!Array.isArray(member) || member.length > 1 || !takesTwo) return [name, member];
      const item =
        member.length === 1 ? member[0] : this.#value(own(property, "items") ?? {}, undefined, { filled: true })?.value;
      return [name, item === undefined ? member : [item, item]];
    });
    return Object.fromEntries(members) as JsonObject;
  }

  /** Asks the fixtures as if the schema were that of a body, which is what they make and check values for. */
  #value(
    schema: unknown,
    holder: unknown,
    { filled }: { readonly filled: boolean },
  ): { readonly value: unknown } | undefined {
    const operationId = `schema${this.#schemas++}`;
    const content = { "application/json": { schema: schema === true ? {} : schema } };
    const post = { operationId, requestBody: { content }, responses: {} };
    const body = createFixtures({ ...this.#document, paths: { "/": { post } } } as never).body(operationId as never);
    if (body === undefined) return undefined;
    const [example] = Object.values((own(holder, "examples") ?? {}) as JsonObject);
    const resolved = this.#resolve(schema);
    const candidates = [
      own(this.#resolve(example), "value"),
      own(holder, "example"),
      ...list(own(resolved, "examples")),
    ];
    try {
      const given = candidates.find(
        (candidate) => candidate !== undefined && !(filled && isEmpty(candidate)) && body.isValid(candidate),
      );
      if (given !== undefined) return { value: given };
      const minimal = body.minimal();
      // In a URL `1` is a number and a text: of several kinds a mock takes only what is one of them.
      if (own(holder, "in") !== undefined && own(resolved, "oneOf") !== undefined) {
        for (let seed = 1; seed < 20; seed += 1) {
          const random = body.random(seed);
          if (typeof random === "string" && /^[A-Za-z]\w+$/.test(random)) return { value: random };
        }
      }
      if (!filled || !isEmpty(minimal)) return { value: minimal };
      for (let seed = 1; seed < 6; seed += 1) {
        const random = body.random(seed);
        if (!isEmpty(random)) return { value: random };
      }
      return { value: minimal };
    } catch (error) {
      if (error instanceof Error) return undefined;
      throw error;
    }
  }

  #find(name: string): { readonly operation: JsonObject; readonly item: unknown; readonly path: string } | undefined {
    for (const [path, item] of Object.entries((this.#document.paths ?? {}) as JsonObject)) {
      for (const operation of Object.values(isObject(item) ? item : {})) {
        if (isObject(operation) && operation.operationId === name) return { operation, item, path };
      }
    }
    return undefined;
  }

  #resolve(node: unknown): unknown {
    let current = node;
    for (let steps = 0; steps < 20; steps += 1) {
      const reference = own(current, "$ref");
      if (typeof reference !== "string") return current;
      current = (fromFragment(reference.slice(1)) ?? []).reduce<unknown>(
        (at, token) => child(at, token),
        this.#document,
      );
    }
    return undefined;
  }
}

/** A text for each parameter in a path; what is declared replaces it. */
function undeclared(path: string): Record<string, unknown> {
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? "");
  return names.length === 0 ? {} : { path: Object.fromEntries(names.map((name) => [name, "text"])) };
}

/** Files are text in a description and blobs in a call. */
function withFiles(value: JsonObject, schema: unknown, resolve: (node: unknown) => unknown): JsonObject {
  const properties = own(schema, "properties");
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      const property = resolve(own(properties, name));
      const items = resolve(own(property, "items"));
      if (isBinary(property)) return [name, new Blob([String(item)])];
      return [name, isBinary(items) && Array.isArray(item) ? item.map((one) => new Blob([String(one)])) : item];
    }),
  );
}

function isBinary(schema: unknown): boolean {
  return own(schema, "format") === "binary" || own(schema, "contentEncoding") === "binary";
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === "" || (typeof value === "object" && value !== null && Object.keys(value).length === 0)
  );
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
