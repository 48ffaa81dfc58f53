/** `upvest`, `acmePay`: the variable that a sample keeps the client in. */
export function variableName(typeName: string): string {
  return typeName.charAt(0).toLowerCase() + typeName.slice(1);
}

/** `UPVEST_ACCESS_TOKEN`: where a sample reads a secret from. */
export function environmentName(provider: string, secret: string): string {
  const words = `${provider}_${secret.replace(/([a-z0-9])([A-Z])/g, "$1_$2")}`;
  return words.replaceAll(/[^A-Za-z0-9]+/g, "_").toUpperCase();
}
