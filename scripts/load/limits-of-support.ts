import { isObject, type JsonObject, own } from "./json-object.js";
import type { Kind } from "./structure.js";

type Notice = (value: unknown, node: JsonObject, path: readonly string[]) => string | undefined;

/** The dialects whose keywords the types follow: JSON Schema 2020-12 and OpenAPI's, which adds to it. */
const DIALECT = /^https:\/\/(json-schema\.org\/draft\/2020-12\/schema|spec\.openapis\.org\/oas\/3\.\d+\/dialect\/)/;

const dialect: Notice = (value) =>
  typeof value === "string" && DIALECT.test(value)
    ? undefined
    : `The dialect \`${String(value)}\` is not known; schemas are read as JSON Schema 2020-12.`;

/** Keywords through which a condition may declare what is not seen in its own `properties`. */
const DECLARING = ["$ref", "allOf", "anyOf", "oneOf", "patternProperties", "if", "dependentSchemas"];

const declaresMore: Notice = (value, node) => {
  const known = own(node, "properties");
  const properties = own(value, "properties");
  const unknown = (isObject(properties) ? Object.keys(properties) : []).find(
    (name) => !isObject(known) || !Object.hasOwn(known, name),
  );
  if (unknown !== undefined) {
    return `The property \`${unknown}\` is declared in a condition only; the types do not have it.`;
  }
  const through = DECLARING.find((keyword) => isObject(value) && Object.hasOwn(value, keyword));
  return through === undefined ? undefined : `What a condition declares through \`${through}\` is not in the types.`;
};

/** Keywords that say of which type a value is: beside one of them `not` only takes values out of it. */
const TYPING = "$ref type enum const properties items prefixItems allOf anyOf oneOf additionalProperties".split(" ");

/** Where a schema makes no type of its own. */
const CONDITIONS: ReadonlySet<unknown> = new Set(["propertyNames", "not", "if", "then", "else", "contains"]);

/** Whether nothing but a keyword without a type says what a value is. */
const isUntyped = (node: JsonObject, path: readonly string[]): boolean =>
  !CONDITIONS.has(path.at(-1)) && path.at(-2) !== "allOf" && !TYPING.some((keyword) => Object.hasOwn(node, keyword));

const applies: Notice = (value, node, path) => {
  const says = TYPING.some((keyword) => isObject(value) && Object.hasOwn(value, keyword));
  return says && isUntyped(node, path)
    ? "What a condition says of the type is not in the types: any value is right there."
    : declaresMore(value, node, path);
};

const restsBeside: Notice = (value, node) => {
  const beside = ["$ref", "allOf", "anyOf", "oneOf"].find((keyword) => Object.hasOwn(node, keyword));
  return beside === undefined || !isObject(value) || Object.keys(value).length === 0
    ? undefined
    : `Beside \`${beside}\` the types cannot say which properties are left over: any value is right for one that no schema names.`;
};

const declaresMoreEach: Notice = (value, node, path) =>
  Object.values(isObject(value) ? value : {})
    .map((schema) => declaresMore(schema, node, path))
    .find((message) => message !== undefined);

const excludes: Notice = (_, node, path) =>
  isUntyped(node, path) ? "What `not` excludes cannot be said of a type: any value is right there." : undefined;

const restrictsNames: Notice = (value) =>
  ["$ref", "enum", "const"].some((keyword) => isObject(value) && Object.hasOwn(value, keyword))
    ? "The names that `propertyNames` allows are not in the types: any name is right there."
    : undefined;

/** A parser has rounded it already, so the type could only name another number. */
const rounds: Notice = (value) => {
  const large = (Array.isArray(value) ? value : [value]).find(
    (item) => Number.isInteger(item) && !Number.isSafeInteger(item),
  );
  return large === undefined
    ? undefined
    : `\`${large}\` is more than a number of JavaScript holds exactly; the type allows any number.`;
};

/** Schemes of HTTP authentication whose value answers a challenge or signs one request, so that no fixed text is right twice. */
const EXCHANGES = new Set("concealed digest dpop gnap hoba mutual negotiate ntlm scram-sha-1 scram-sha-256".split(" "));

/** Members that mean something and that nothing here goes by: each is named where it stands, never dropped in silence. */
const NOTICES: Partial<Record<Kind, Readonly<Record<string, Notice>>>> = {
  root: {
    $self: () => "References are read from where the file stands, not from `$self`.",
    jsonSchemaDialect: dialect,
  },
  schema: {
    $schema: dialect,
    $dynamicRef: () => "`$dynamicRef` is not followed: any value is right there.",
    $recursiveRef: () => "`$recursiveRef` is not followed: any value is right there.",
    dependentSchemas: declaresMoreEach,
    dependencies: declaresMoreEach,
    not: excludes,
    propertyNames: restrictsNames,
    enum: rounds,
    const: rounds,
    if: declaresMore,
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema; the table is never awaited.
    then: applies,
    else: applies,
    unevaluatedProperties: restsBeside,
  },
  securityScheme: {
    type: (value) =>
      value === "mutualTLS"
        ? "A certificate is not sent by itself: give the client a `fetch` whose connections carry one."
        : undefined,
    scheme: (value, node) =>
      own(node, "type") === "http" && typeof value === "string" && EXCHANGES.has(value.toLowerCase())
        ? `The exchange that \`${value}\` needs is not made: what the option holds is sent as it is, so give the whole value of each call.`
        : undefined,
  },
};

/** What is to be said of a member that is known but not gone by; undefined when there is nothing. */
export function noticeOf(kind: Kind, key: string, node: JsonObject, path: readonly string[]): string | undefined {
  const notices = NOTICES[kind];
  return notices !== undefined && Object.hasOwn(notices, key) ? notices[key]?.(node[key], node, path) : undefined;
}
