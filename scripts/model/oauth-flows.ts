import type { OAuth2Scheme, OAuthFlowDescriptor } from "@specwright/runtime";
import { isObject, own } from "../load/json-object.js";
import { type DocumentReader, type Path, text } from "./document-reader.js";
import type { ServerModel } from "./model.js";
import { isHttpUrl } from "./wire-syntax.js";

const FLOWS = ["clientCredentials", "authorizationCode", "implicit", "password"] as const;
const URLS = ["authorizationUrl", "tokenUrl", "refreshUrl"] as const;

export interface TokenOperationFinder {
  readonly servers: readonly ServerModel[];
  /** Method name of the POST operation at a path. */
  postAt(path: string): string | undefined;
}

/** The flows of an oauth2 scheme. A URL that is not http(s) is refused: a browser would run `javascript:`. */
export function readFlows(
  reader: DocumentReader,
  { written, path, finder }: { written: unknown; path: Path; finder: TokenOperationFinder },
): OAuth2Scheme["flows"] {
  const flows: { [Flow in (typeof FLOWS)[number]]?: OAuthFlowDescriptor } = {};
  for (const flow of isObject(written) ? Object.keys(written) : []) {
    const known = FLOWS.find((name) => name === flow);
    if (known !== undefined) {
      flows[known] = readFlow(reader, { flow: own(written, flow), path: [...path, flow], finder });
    } else if (!flow.startsWith("x-")) {
      reader.warn("unsupported-oauth-flow", `The OAuth flow \`${flow}\` is not supported.`, [...path, flow]);
    }
  }
  return flows;
}

function readFlow(
  reader: DocumentReader,
  { flow, path, finder }: { flow: unknown; path: Path; finder: TokenOperationFinder },
): OAuthFlowDescriptor {
  const result: { -readonly [Key in keyof OAuthFlowDescriptor]: OAuthFlowDescriptor[Key] } = {};
  for (const key of URLS) {
    const url = text(flow, key);
    if (url === undefined || url === "") {
      continue;
    }
    if (isHttpUrl(url)) {
      result[key] = url;
    } else {
      reader.error("invalid-url", `\`${key}\` must be an http or https URL but is \`${url}\`.`, [...path, key]);
    }
  }
  const tokenOperation = result.tokenUrl === undefined ? undefined : findOperation(result.tokenUrl, finder);
  return { ...result, ...(tokenOperation === undefined ? {} : { tokenOperation }) };
}

/** The operation that the spec describes at the token URL, on any of its servers. */
function findOperation(tokenUrl: string, { servers, postAt }: TokenOperationFinder): string | undefined {
  for (const server of servers) {
    const base = withDefaults(server).replace(/\/+$/, "");
    const absolute = /^https?:\/\//i.test(tokenUrl) ? tokenUrl : undefined;
    const path = absolute === undefined ? withoutBasePath(tokenUrl, base) : pathBelow(absolute, base);
    const name = path === undefined ? undefined : postAt(path);
    if (name !== undefined) {
      return name;
    }
  }
  return undefined;
}

function pathBelow(url: string, base: string): string | undefined {
  return url.startsWith(`${base}/`) ? (url.slice(base.length).split(/[?#]/, 1)[0] ?? "") : undefined;
}

function withoutBasePath(url: string, base: string): string | undefined {
  const basePath = base.replace(/^https?:\/\/[^/]*/i, "");
  const path = url.startsWith("/") ? url : `/${url}`;
  return path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path;
}

function withDefaults({ url, variables }: ServerModel): string {
  return url.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const variable = variables !== undefined && Object.hasOwn(variables, name) ? variables[name] : undefined;
    return variable?.default ?? whole;
  });
}
