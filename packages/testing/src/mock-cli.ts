#!/usr/bin/env node
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Mock, startMock } from "./mock/start-mock.js";
import { findSpecsFolder, listProviders } from "./openapi/find-document.js";

const help = `Usage: npm run mock -- [provider…] [--port N]

Starts a mock server for each provider in specs/, or for those that are named, and keeps it until Ctrl+C.

  --port N   port of the first provider in alphabetical order; the others follow it (default 4010).
             A provider has the same port whether it is started alone or with the others.
  --help     shows this text

Writes one line per mock to stdout: name and URL.
Exit codes: 0 stopped by Ctrl+C or SIGTERM, 1 a mock could not start, 2 wrong use.
`;

class UsageError extends Error {}

/** A mock that is to be started. */
interface Plan {
  readonly provider: string;
  readonly spec: string;
  readonly port: number;
}

function plan(commandLine: readonly string[]): Plan[] | "help" {
  const { values, positionals } = readArguments(commandLine);
  if (values.help) return "help";
  const first = Number(values.port);
  if (!/^\d+$/.test(values.port) || first < 1 || first > 65_535) {
    throw new UsageError(`--port takes a number from 1 to 65535, not "${values.port}"`);
  }
  const specs = findSpecsFolder();
  if (!specs) throw new UsageError("There is no folder specs/ with a provider in it, here or above");
  const providers = listProviders(specs);
  const unknown = positionals.filter((name) => !providers.includes(name));
  if (unknown.length > 0) {
    throw new UsageError(`No spec of ${unknown.join(", ")} in ${specs}; there are: ${providers.join(", ")}`);
  }
  const plans = providers.map((provider, index) => ({
    provider,
    spec: join(specs, provider, "openapi.yaml"),
    port: first + index,
  }));
  if (plans.some(({ port }) => port > 65_535)) throw new UsageError(`Not all ports from ${first} on are below 65536`);
  return positionals.length === 0 ? plans : plans.filter(({ provider }) => positionals.includes(provider));
}

function readArguments(commandLine: readonly string[]) {
  try {
    const options = { port: { type: "string", default: "4010" }, help: { type: "boolean", short: "h" } } as const;
    return parseArgs({ args: [...commandLine], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

async function start({ provider, spec, port }: Plan): Promise<Mock> {
  try {
    return await startMock({ spec }, { port, cors: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE")
      throw new Error(`Port ${port} for ${provider} is taken: choose another first port with --port`);
    throw new Error(`The mock of ${provider} did not start: ${message}`);
  }
}

async function main(): Promise<number> {
  const plans = plan(process.argv.slice(2));
  if (plans === "help") {
    process.stdout.write(help);
    return 0;
  }
  const stopped = new Promise<void>((stop) => {
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
  const mocks: Mock[] = [];
  try {
    const width = Math.max(...plans.map(({ provider }) => provider.length));
    for (const each of plans) {
      const mock = await start(each);
      mocks.push(mock);
      process.stdout.write(`${each.provider.padEnd(width)}  ${mock.url}\n`);
      for (const line of mock.unchecked) process.stderr.write(`${each.provider}: pattern is not checked: ${line}\n`);
    }
    process.stderr.write("Ready. Ctrl+C stops the mocks.\n");
    await stopped;
    return 0;
  } finally {
    await Promise.all(mocks.map((mock) => mock.close()));
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    const isUsage = error instanceof UsageError;
    process.stderr.write(`${error.message}\n${isUsage ? "See --help.\n" : ""}`);
    process.exitCode = isUsage ? 2 : 1;
  },
);
