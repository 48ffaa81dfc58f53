import { hasOAuth, hasSigning } from "../client/features.js";
import { credentialOptions } from "../client/options.js";
import { sessionKeys } from "../client/session-keys.js";
import type { EmitInput } from "../emit-input.js";
import { objectKey } from "../escape/key.js";
import { stringLiteral } from "../escape/string-literal.js";

/** Lines of an options object that show each way in: servers, then what credentials the spec asks for. */
export function sampleOptions(input: EmitInput): string[] {
  const { model } = input;
  const lines: string[] = [];
  const [server] = model.servers;
  if (server === undefined) {
    lines.push('baseUrl: "https://api.example.com"');
  } else {
    lines.push(...serverLine(input));
  }
  const oauth = hasOAuth(model);
  if (oauth) {
    lines.push('oauth: { clientId: "your client id", clientSecret: "your client secret" }');
  }
  const keys = sessionKeys(input);
  if (keys.length > 0) {
    lines.push(`session: { ${keys.map((key) => `${objectKey(key)}: ${stringLiteral(`your ${key}`)}`).join(", ")} }`);
  }
  for (const [option, schemes] of credentialOptions(model)) {
    const covered = schemes.every(
      ({ descriptor }) =>
        (descriptor.type === "oauth2" && oauth) ||
        (descriptor.type === "apiKey" && descriptor.oauthClientId === true && oauth) ||
        (descriptor.type === "http" && descriptor.session !== undefined && keys.length > 0),
    );
    if (!covered) {
      const basic = schemes.some(({ descriptor }) => descriptor.type === "http" && descriptor.scheme === "basic");
      const value = basic
        ? '{ username: "your user name", password: "your password" }'
        : stringLiteral(`your ${words(option)}`);
      lines.push(`${objectKey(option)}: ${value}`);
    }
  }
  if (hasSigning(model)) {
    lines.push('signing: { keyId: "your key id", privateKey: "-----BEGIN PRIVATE KEY-----\\n…" }');
  }
  return lines;
}

function serverLine({ model }: EmitInput): string[] {
  const [first] = model.servers;
  const wanted = Object.entries(first?.variables ?? {}).filter(([, variable]) => variable.default === undefined);
  if (wanted.length > 0) {
    const values = wanted.map(
      ([name, variable]) => `${objectKey(name)}: ${stringLiteral(variable.enum?.[0] ?? `your-${name}`)}`,
    );
    const name = first?.name === undefined ? "" : `name: ${stringLiteral(first.name)}, `;
    return [`server: { ${name}variables: { ${values.join(", ")} } }`];
  }
  return first?.name === undefined || model.servers.length < 2 ? [] : [`server: ${stringLiteral(first.name)}`];
}

/** `access token` for `accessToken`. */
function words(option: string): string {
  return option.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}
