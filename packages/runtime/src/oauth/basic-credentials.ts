/** Client id and secret as user name and password of HTTP Basic: each is form-encoded first (RFC 6749 §2.3.1). */
export function basicCredentials(clientId: string, clientSecret: string): { username: string; password: string } {
  return { username: formEncode(clientId), password: formEncode(clientSecret) };
}

function formEncode(text: string): string {
  return new URLSearchParams({ "": text }).toString().slice(1);
}
