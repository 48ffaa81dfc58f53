import { runSuite } from "./suite.js";

/** Node, Bun and Deno: the address comes as the last argument, the outcome goes to standard output. */
declare const process: { readonly argv: readonly string[] };

console.log(JSON.stringify(await runSuite(process.argv.at(-1) ?? "")));
