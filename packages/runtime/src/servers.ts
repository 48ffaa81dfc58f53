import { callerError } from "./caller-error.js";
import type { ServerDescriptor } from "./contract.js";
import type { Feature } from "./feature.js";
import type { CallOptions } from "./options.js";

/** The choice among several servers, servers of single operations, variables in their URLs, URLs relative to the page. */
export const servers: Feature = {
  name: "servers",
  install: ({ descriptor, options }) => ({
    servers(operation, call) {
      const { server: usual } = options as CallOptions;
      const choice = call.server ?? usual ?? {};
      const { name, variables = {} } = typeof choice === "string" ? { name: choice } : choice;
      const candidates = operation?.servers ?? descriptor.servers;
      const named = candidates.find((server) => (server.name ?? server.url) === name);
      // What was chosen for the client need not be among an operation's own servers.
      const optional = name === undefined || (operation?.servers !== undefined && call.server === undefined);
      const server = named ?? (optional ? candidates[0] : undefined);
      if (server) {
        const url = fillServer(server, variables);
        // A page has an address that a relative one goes by; elsewhere there is none.
        const page = globalThis.location?.href;
        if (URL.canParse(url, page)) return new URL(url, page).href;
        throw callerError("invalid-server", `the server ${JSON.stringify(server.url)} needs the option baseUrl`);
      }
      const names = candidates.map((candidate) => candidate.name ?? candidate.url);
      throw callerError("invalid-server", `there is no such server; there are: ${names.join(", ")}`);
    },
  }),
};

/**
 * A value may not lead elsewhere than the template says: in the authority only a host name or a port, in the path only plain
 * segments. What the spec itself lists or defaults to is trusted.
 *
 * @throws TypeError `invalid-server`; the message has the variable's name, never the value
 */
export function fillServer(server: ServerDescriptor, values: Readonly<Record<string, string>>): string {
  const { url: template, variables = {} } = server;
  const unknown = Object.keys(values).find((name) => !Object.hasOwn(variables, name));
  if (unknown !== undefined)
    throw callerError("invalid-server", `there is no server variable ${JSON.stringify(unknown)}`);
  const pathStart = /^\w+:\/\/[^/]*/.exec(template)?.[0].length ?? 0;
  const filled = template.replace(/\{([^{}]*)\}/g, (_, name: string, position: number) => {
    const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
    const value = Object.hasOwn(values, name) ? values[name] : variable?.default;
    if (typeof value === "string") {
      const pattern = position < pathStart ? /^[a-z\d-]+(\.[a-z\d-]+)*$/i : /^[\w~-]+([./][\w~-]+)*$/;
      const listed = variable?.enum;
      if (listed ? listed.includes(value) : value === variable?.default || (pathStart > 0 && pattern.test(value)))
        return value;
    }
    throw callerError("invalid-server", `server variable ${JSON.stringify(name)} is missing or not allowed`);
  });
  // `2130706433` is an address too; a host that reads otherwise than it was written was not meant.
  if (pathStart > 0 && URL.canParse(filled) && !filled.toLowerCase().includes(`//${new URL(filled).hostname}`)) {
    throw callerError("invalid-server", "the host is not what was written");
  }
  return filled;
}
