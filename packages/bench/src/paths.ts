import { fileURLToPath } from "node:url";

const from = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Root of the repository. */
export const root = from("../../..");
/** Where the benchmarks' own files lie. */
export const bench = from("..");
/** What is made for a run, and ignored by git. */
export const cache = from("../.cache");
/** The peers, installed apart from the workspace. */
export const peers = from("../peers");
/** The commands of the installed peers. */
export const peerCommands = from("../peers/node_modules/.bin");
