/** Where a parameter or a credential is written; names of headers differ in nothing but case. */
export function parameterPlace(location: string, name: string): string {
  return `${location} ${location === "header" ? name.toLowerCase() : name}`;
}
