// Judges bodies with compiled validators: node judge.mjs <validators> <bodies.json> <verdicts.json>
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , module, bodies, out] = process.argv;
try {
  new Function("return 1");
  throw new Error("this Node evaluates code");
} catch (error) {
  if (!(error instanceof EvalError)) throw error;
}
const { validators } = await import(pathToFileURL(module).href);
const verdicts = JSON.parse(readFileSync(bodies, "utf8")).map(({ operation, status, mediaType, value }) => {
  const types = status === undefined ? validators.requests[operation] : validators.answers[operation][status];
  return types[mediaType](value);
});
writeFileSync(out, JSON.stringify(verdicts));
