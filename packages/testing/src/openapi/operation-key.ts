/**
 * What a client's method and its operation have in common, however the id was changed into a name: `get_files_id` is `getFilesId`
 * there. A client has numbers where two ids come out the same; those are found by their ids alone.
 */
export function operationKey(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

/** The name of an operation without an id, as clients make it: `getUsersByUserId`. */
export function nameFromPath(method: string, path: string): string {
  const words = path.replaceAll(/\{([^{}]*)\}/gu, "/By $1").split(/[^\p{L}\p{N}]+/u);
  const capitals = words.filter((word) => word !== "").map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return method.toLowerCase() + capitals.join("");
}
