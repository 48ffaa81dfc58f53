import { callerError } from "./caller-error.js";
import type { OperationDescriptor } from "./contract.js";
import { type Core, need } from "./core.js";
import type { CallOptions } from "./options.js";

/**
 * The base URL, without a slash at its end, that an operation is called at. Where there is a choice, the `servers` feature makes it.
 *
 * @throws TypeError `invalid-server` for an unknown name, a missing variable, or a value that would lead elsewhere
 */
export function serverUrl(core: Core, operation: OperationDescriptor | undefined, call: CallOptions): string {
  const { server, baseUrl } = core.options as CallOptions;
  const choose = (call.server ?? server) ? need(core, "servers") : core.parts.servers;
  const usual = (operation?.servers ?? core.descriptor.servers)[0]?.url;
  return checkBase(call.baseUrl ?? (call.server ? undefined : baseUrl) ?? choose?.(operation, call) ?? `${usual}`);
}

function checkBase(base: string): string {
  // By the text itself: `URL` resolves `..` and drops tabs and line breaks before one could see them.
  if (URL.canParse(base) && /^https?:[^?#\\\s@]+$/i.test(base) && !/\/\.\.?(\/|$)/.test(base)) {
    return new URL(base).href.replace(/\/+$/, "");
  }
  throw callerError("invalid-server", "must be an absolute http(s) URL, no userinfo, query or `..`");
}

/** Loopback by name or address (RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3). */
export function isLoopback({ hostname }: URL): boolean {
  return /^((.*\.)?localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
