import { inspect } from "node:util";
import { expect } from "vitest";
import { json } from "../faults/reply.js";
import type { Script } from "../faults/start-fault-server.js";
import { type CallError, type ConformanceCase, errorOf, type World } from "./case.js";

/** Everything that somebody could print of an error. */
function shownBy(error: CallError): string {
  const seen: unknown[] = [];
  for (let current: unknown = error; current instanceof Error && !seen.includes(current); current = current.cause) {
    seen.push(current);
  }
  return seen
    .flatMap((each) => {
      const { message, stack } = each as Error;
      const options = { depth: 10, showHidden: true, getters: false };
      return [
        message,
        stack,
        String(each),
        inspect(each, options),
        JSON.stringify(each),
        JSON.stringify({ ...(each as object) }),
      ];
    })
    .join("\n");
}

/** A server that says in its answer what it was sent: the worst that can happen to a log. */
function echo(status: number, { secrets }: World): Script {
  return json({ title: "Refused", detail: secrets.join(" "), type: secrets[0] }, status);
}

const faults: readonly { readonly name: string; script(world: World): Script }[] = [
  { name: "a reset", script: () => "reset" },
  { name: "a timeout", script: () => "hang" },
  { name: "a 401 that quotes the credential", script: (world) => echo(401, world) },
  { name: "a 500 that quotes the credential", script: (world) => echo(500, world) },
  { name: "malformed JSON", script: () => "malformed-json" },
  {
    name: "a body that quotes the credential and is no JSON",
    script: ({ secrets }) => `malformed-json;body={${secrets[0]}`,
  },
  { name: "a redirect to another origin", script: () => "redirect" },
];

/** Credentials are seen by the server and by nobody else. */
export const secrecyCases: readonly ConformanceCase[] = [
  ...faults.map(
    ({ name, script }): ConformanceCase => ({
      name: `shows no credential after ${name}`,
      operation: "read",
      async run(world) {
        world.faults.answer(script(world));
        const lines: unknown[][] = [];
        const write = (...line: unknown[]): void => void lines.push(line);
        const logger = { error: write, warn: write, info: write, debug: write };
        const events: unknown[] = [];
        const record = (event: unknown): void => void events.push(event);
        const hooks = { request: record, response: record, retry: record, error: record };
        const options = { retry: false, timeout: { attempt: 200 }, logger, logLevel: "debug", hooks };
        const error = await errorOf(() => world.call({ options }));
        const shown = [shownBy(error), inspect(lines, { depth: 10 }), inspect(events, { depth: 10 })].join("\n");
        for (const secret of world.secrets) expect(shown).not.toContain(secret);
      },
    }),
  ),
  {
    name: "shows no credential when the client itself is printed",
    operation: "read",
    async run({ client, secrets }) {
      const made = client();
      const shown = `${inspect(made, { depth: 10, showHidden: true })}${JSON.stringify(made)}`;
      for (const secret of secrets) expect(shown).not.toContain(secret);
    },
  },
];
