import { callerError } from "./caller-error.js";
import type { OperationDescriptor, ServerDescriptor } from "./contract.js";
import type { CallOptions, SharedOptions } from "./options.js";

type ServerChoice = NonNullable<CallOptions["server"]>;

export interface ServerSettings extends Pick<SharedOptions, "baseUrl"> {
  readonly server?: ServerChoice;
}

/**
 * The base URL, without a slash at its end, that an operation is called at.
 *
 * @throws TypeError `invalid-server` for an unknown name, a missing variable, or a value that would lead elsewhere
 */
export function serverUrl(
  servers: readonly ServerDescriptor[],
  operation: OperationDescriptor | undefined,
  { client, call }: { client: ServerSettings; call: ServerSettings },
): string {
  const baseUrl = call.baseUrl ?? (call.server === undefined ? client.baseUrl : undefined);
  if (baseUrl !== undefined) return checkBase(baseUrl, "option `baseUrl`");
  const choice = call.server ?? client.server ?? {};
  const { name, variables } = typeof choice === "string" ? { name: choice, variables: undefined } : choice;
  const candidates = operation?.servers ?? servers;
  // An operation with servers of its own need not have the one that was chosen for the client.
  const named = candidates.find((server) => server.name === name);
  const server = name === undefined || (operation?.servers && !call.server) ? (named ?? candidates[0]) : named;
  if (!server) {
    const names = candidates.flatMap((candidate) => candidate.name ?? []);
    throw callerError("invalid-server", `no server has the chosen name; there are: ${names.join(", ")}`);
  }
  return fillServer(server, variables ?? {});
}

/** The authority of a template ends at the first slash after `//`; what comes before it decides which machine is reached. */
function fillServer(server: ServerDescriptor, values: Readonly<Record<string, string>>): string {
  const unknown = Object.keys(values).find((name) => !Object.hasOwn(server.variables ?? {}, name));
  if (unknown !== undefined)
    throw callerError("invalid-server", `the server has no variable ${JSON.stringify(unknown)}`);
  const pathStart = /^\w+:\/\/[^/]*|/.exec(server.url)?.[0].length ?? 0;
  const url = server.url.replace(/\{([^{}]*)\}/g, (_, name: string, position: number) => {
    const variable = server.variables?.[name];
    const value = Object.hasOwn(values, name) ? values[name] : variable?.default;
    const trusted = variable?.enum ? variable.enum.includes(value ?? "") : value === variable?.default;
    const pattern = position < pathStart ? /^[a-z\d-]+(\.[a-z\d-]+)*$/i : /^[\w~-]+([./][\w~-]+)*$/;
    if (value !== undefined && (trusted || (!variable?.enum && pathStart > 0 && pattern.test(value)))) return value;
    throw callerError(
      "invalid-server",
      `server variable ${JSON.stringify(name)} is missing or has a value that is not allowed`,
    );
  });
  return checkBase(url, "the server URL", pathStart > 0);
}

function checkBase(base: string, where: string, exact = false): string {
  const { location } = globalThis as { location?: { href?: string } };
  let url: URL | undefined;
  try {
    url = new URL(base, location?.href);
  } catch {
    // The message of `URL` would show what was given.
  }
  // Only what stands in the text itself: `URL` resolves `..` and drops tabs and line breaks before one could see them.
  // `2130706433` is an address too; a host that reads otherwise than it was written was not meant.
  const rewritten = exact && url && !base.toLowerCase().includes(`//${url.hostname}`);
  if (!url || rewritten || !/^https?:$/.test(url.protocol) || /[?#\\\s@]|\/\.\.?(?:\/|$)/.test(base)) {
    throw callerError(
      "invalid-server",
      `${where} has to be an absolute http(s) URL without userinfo, query and fragment`,
    );
  }
  return url.href.replace(/\/+$/, "");
}

/** Loopback by name or address (RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3). */
export function isLoopback(url: URL): boolean {
  return /^(?:(?:.*\.)?localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
}
