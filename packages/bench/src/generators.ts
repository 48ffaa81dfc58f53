import { join } from "node:path";
import { peerCommands, peers, root } from "./paths.js";

export interface Generator {
  readonly name: string;
  /** What it makes, for the table. */
  readonly makes: string;
  /** Arguments to `node` that make a client of `spec` in the folder `out`. */
  readonly command: (spec: string, name: string, out: string) => readonly string[];
  readonly cwd?: string;
  readonly environment?: (spec: string, out: string) => Record<string, string>;
}

/** Arguments and surroundings of one run, for {@link measure}. */
export function runOf(generator: Generator, spec: string, name: string, out: string) {
  const { command, cwd, environment } = generator;
  return [command(spec, name, out), { ...(cwd ? { cwd } : {}), env: environment?.(spec, out) ?? {} }] as const;
}

const peer = (command: string): string => join(peerCommands, command);

/** Every generator that is measured; the first is what the others are compared with. */
export const GENERATORS: readonly Generator[] = [
  {
    name: "openapi-typescript",
    makes: "types",
    command: (spec, _name, out) => [peer("openapi-typescript"), spec, "-o", join(out, "types.ts")],
    // The house rules for specs in the root's redocly.yaml are not the peers' business.
    cwd: peers,
  },
  {
    name: "specwright",
    makes: "types, client, schemas, README, manifest",
    command: (spec, name, out) => [
      join(root, "scripts/dist/cli.js"),
      "generate",
      "--spec",
      spec,
      "--name",
      name,
      "--out",
      out,
    ],
  },
  {
    name: "hey-api",
    makes: "types, client",
    command: (spec, _name, out) => [
      peer("openapi-ts"),
      "-i",
      spec,
      "-o",
      out,
      "-c",
      "@hey-api/client-fetch",
      "--no-log-file",
    ],
    cwd: peers,
  },
  {
    name: "orval",
    makes: "types, client",
    command: (spec, _name, out) => [
      peer("orval"),
      "--input",
      spec,
      "--output",
      join(out, "client.ts"),
      "--client",
      "fetch",
    ],
    cwd: peers,
  },
  {
    name: "redocly",
    makes: "types, client",
    command: (spec, _name, out) => [peer("redocly"), "generate-client", spec, "-o", join(out, "client.ts")],
    cwd: peers,
  },
  {
    name: "kubb",
    makes: "types, client",
    command: () => [peer("kubb"), "generate", "--config", join(peers, "kubb.config.mjs")],
    environment: (spec, out) => ({ KUBB_INPUT: spec, KUBB_OUTPUT: out }),
    cwd: peers,
  },
  {
    name: "swagger-typescript-api",
    makes: "types, client",
    command: (spec, _name, out) => [
      peer("swagger-typescript-api"),
      "generate",
      "-p",
      spec,
      "-o",
      out,
      "-n",
      "client.ts",
    ],
    cwd: peers,
  },
];
