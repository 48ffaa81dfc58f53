import { callerError } from "../caller-error.js";
import { isLoopback } from "../server-url.js";

/**
 * Guards a request that carries credentials in its body, where the request path does not see them.
 * @throws TypeError with code `insecure-http` for plain http to another machine, unless `allowInsecureHttp` is set
 */
export function assertSecure(url: URL, { allowInsecureHttp }: Readonly<Record<string, unknown>>): void {
  if (url.protocol === "https:" || isLoopback(url) || allowInsecureHttp === true) return;
  throw callerError(
    "insecure-http",
    "Credentials would travel over plain http; use https, or allow it by `allowInsecureHttp`.",
  );
}
