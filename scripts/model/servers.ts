import type { ServerVariableDescriptor } from "@specwright/runtime";
import { isObject, type JsonObject, own, setOwn } from "../load/json-object.js";
import { type DocumentReader, optionalText, type Path, text } from "./document-reader.js";
import type { ServerModel } from "./model.js";

/** Stands for a server that a spec describes by something that is no URL: the caller has to say the host. */
const UNKNOWN_SERVER: ServerModel = { url: "https://{host}", variables: { host: {} } };

/** Servers of the document or of an operation. What could lead a request elsewhere than it looks is refused. */
export function readServers(reader: DocumentReader, servers: unknown, path: Path): ServerModel[] {
  const found: ServerModel[] = [];
  const names = new Set<string>();
  for (const [index, server] of (Array.isArray(servers) ? servers : []).entries()) {
    const model = isObject(server) ? readServer(reader, server, [...path, index]) : undefined;
    if (model === undefined) {
      continue;
    }
    // A caller chooses by the name, or else by the address.
    const chosenBy = model.name ?? model.url;
    if (names.has(chosenBy) && model.name === undefined) {
      const message = `Another server is \`${chosenBy}\` too; only that one can be chosen.`;
      reader.warn("duplicate-server", message, [...path, index], "Give each an `x-server-name`.");
      continue;
    }
    if (names.has(chosenBy)) {
      reader.error("duplicate-server-name", `Two servers are called \`${chosenBy}\`.`, [...path, index]);
      continue;
    }
    names.add(chosenBy);
    found.push(model);
  }
  return found;
}

function readServer(reader: DocumentReader, server: JsonObject, path: Path): ServerModel | undefined {
  const url = text(server, "url") ?? "";
  const { variables, descriptions } = readVariables(reader, server, { url, path });
  const wrong = whatIsWrong(url, variables);
  if (wrong?.harmful) {
    reader.error("invalid-server", `The server URL \`${url}\` ${wrong.message}.`, [...path, "url"]);
    return undefined;
  }
  const name = text(server, "x-server-name") ?? text(server, "name");
  if (wrong !== undefined) {
    const message = `The server URL \`${url}\` ${wrong.message}; a caller has to give the host.`;
    reader.warn("invalid-server", message, [...path, "url"]);
    return { ...UNKNOWN_SERVER, ...(name === undefined ? {} : { name }), ...optionalText(server, "description") };
  }
  return {
    url,
    ...(name === undefined ? {} : { name }),
    ...optionalText(server, "description"),
    ...(Object.keys(variables).length === 0 ? {} : { variables }),
    ...(Object.keys(descriptions).length === 0 ? {} : { variableDescriptions: descriptions }),
  };
}

function readVariables(
  reader: DocumentReader,
  server: JsonObject,
  { url, path }: { url: string; path: Path },
): { variables: Record<string, ServerVariableDescriptor>; descriptions: Record<string, string> } {
  const written = own(server, "variables");
  const variables: Record<string, ServerVariableDescriptor> = {};
  const descriptions: Record<string, string> = {};
  for (const name of new Set([...url.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? ""))) {
    const variable = own(written, name);
    if (!isObject(variable)) {
      const message = `The server variable \`${name}\` is not declared; a caller has to give it.`;
      reader.warn("undeclared-server-variable", message, [...path, "url"]);
    }
    const values = own(variable, "enum");
    const list =
      Array.isArray(values) && values.length > 0 ? values.filter((value) => typeof value === "string") : undefined;
    const fallback = text(variable, "default");
    const isAllowed = fallback === undefined || list === undefined || list.includes(fallback);
    if (!isAllowed) {
      const message = `The default \`${fallback}\` of the server variable \`${name}\` is none of its values; a caller has to give one.`;
      reader.warn("server-variable-default", message, [...path, "variables", name, "default"]);
    }
    setOwn(variables, name, {
      ...(isAllowed ? optionalText(variable, "default") : {}),
      ...(list === undefined ? {} : { enum: list }),
    });
    const description = text(variable, "description");
    if (description !== undefined) {
      setOwn(descriptions, name, description);
    }
  }
  return { variables, descriptions };
}

interface Wrong {
  readonly message: string;
  /** It is a URL, but not one that a request may go to. */
  readonly harmful: boolean;
}

/** Parses the URL as it is with the defaults filled in; a relative URL is one below an address that the caller gives. */
function whatIsWrong(
  template: string,
  variables: Readonly<Record<string, ServerVariableDescriptor>>,
): Wrong | undefined {
  const filled = template.replace(/\{([^{}]*)\}/g, (_match, name: string) => {
    const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
    return variable?.default || (variable?.enum?.[0] ?? "x");
  });
  if (/[\p{Cc}\\]/u.test(filled)) {
    return { message: "holds a character that a URL cannot hold", harmful: true };
  }
  const base = "https://relative.invalid";
  if (/[{}\s]/.test(filled) || !URL.canParse(filled, base)) {
    return { message: "is not a URL", harmful: false };
  }
  const url = new URL(filled, base);
  if ((url.protocol !== "https:" && url.protocol !== "http:") || /^https?:(?!\/\/)/i.test(filled)) {
    return { message: "is not an http or https URL", harmful: true };
  }
  if (url.username !== "" || url.password !== "") {
    return { message: "holds a user name or password", harmful: true };
  }
  return /[?#]/.test(filled) ? { message: "holds a query or a fragment", harmful: true } : undefined;
}
