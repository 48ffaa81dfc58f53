/** `Upvest` of `upvest`, `AcmePay` of `acme-pay`: the name inside `create…Client`. */
export function typeName(provider: string): string {
  return provider.replace(/(?:^|[-_])([a-z0-9])/g, (_, first: string) => first.toUpperCase());
}

/** `upvest`, `acmePay`: the variable that a sample keeps the client in. */
export function variableName(provider: string): string {
  const name = typeName(provider);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** `UPVEST_ACCESS_TOKEN`: where a sample reads a secret from. */
export function environmentName(provider: string, secret: string): string {
  const words = `${provider}_${secret.replace(/([a-z0-9])([A-Z])/g, "$1_$2")}`;
  return words.replaceAll(/[^A-Za-z0-9]+/g, "_").toUpperCase();
}
