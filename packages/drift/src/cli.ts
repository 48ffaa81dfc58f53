#!/usr/bin/env node
import { run } from "./command/run.js";

process.exitCode = await run(process.argv.slice(2), {
  folder: process.cwd(),
  today: new Date().toISOString().slice(0, 10),
  print: (text) => process.stdout.write(text.endsWith("\n") || text === "" ? text : `${text}\n`),
  tell: (text) => console.error(text),
});
