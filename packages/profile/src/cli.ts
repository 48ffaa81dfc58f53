#!/usr/bin/env node
import { run } from "./cli/run.js";

process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  folder: process.cwd(),
  print: (text) => console.log(text),
  tell: (text) => console.error(text),
});
