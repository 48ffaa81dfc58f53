import type { OutgoingRequest } from "../feature.js";

/** Option of a token request, for this feature alone: the value of its `Basic` header. */
interface ClientAuthentication {
  readonly clientAuthentication?: string;
}

/**
 * Writes how a client shows at the token endpoint who it is. As the last step before signatures: what is a header from the
 * start is seen by hooks.
 */
export function authenticateClient({ callOptions, headers }: OutgoingRequest): void {
  const { clientAuthentication } = callOptions as ClientAuthentication;
  if (clientAuthentication) headers.authorization = `Basic ${clientAuthentication}`;
}
