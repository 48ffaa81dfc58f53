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

/** Where something may be seen, with what is seen there. */
type Seen = Readonly<Record<"error" | "log" | "hook events", string>>;

/** Makes a call that fails, with every place listening. */
async function listen(world: World): Promise<Seen> {
  const lines: unknown[][] = [];
  const write = (...line: unknown[]): void => void lines.push(line);
  const logger = { error: write, warn: write, info: write, debug: write };
  // Kept until the call is over: an event must not turn into something else behind the hook's back.
  const events: unknown[] = [];
  const record = (event: unknown): void => void events.push(event);
  const hooks = { request: record, response: record, retry: record, error: record };
  const options = { retry: false, timeout: { attempt: 200 }, logger, logLevel: "debug", hooks };
  const error = await errorOf(() => world.call({ options }));
  return {
    error: shownBy(error),
    log: inspect(lines, { depth: 10 }),
    "hook events": `${inspect(events, { depth: 10 })}${JSON.stringify(events)}`,
  };
}

function expectUnseen(texts: readonly string[], seen: Readonly<Record<string, string>>): void {
  for (const [place, shown] of Object.entries(seen)) {
    const found = texts.filter((text) => shown.includes(text));
    expect(found, `seen in the ${place}`).toEqual([]);
  }
}

/** Texts of a body that are long enough to be told from everything else. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return value.length >= 8 ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Credentials are seen by the server and by nobody else; bodies are seen by no log and no hook. */
export const secrecyCases: readonly ConformanceCase[] = [
  ...faults.map(
    ({ name, script }): ConformanceCase => ({
      name: `shows no credential after ${name}`,
      operation: "read",
      async run(world) {
        world.faults.answer(script(world));
        expectUnseen(world.secrets, await listen(world));
      },
    }),
  ),
  ...(["write", "keyed"] as const).map(
    (operation): ConformanceCase => ({
      name: `shows no request body of a ${operation} call to log and hooks`,
      operation,
      async run(world) {
        world.faults.answer("status;code=500");
        const { log, "hook events": events } = await listen(world);
        expectUnseen(textsOf(world.input.body), { log, "hook events": events });
      },
    }),
  ),
  {
    name: "shows no credential when the client itself is printed",
    operation: "read",
    async run({ client, secrets }) {
      const made = client();
      const shown = `${inspect(made, { depth: 10, showHidden: true })}${JSON.stringify(made)}`;
      expectUnseen(secrets, { client: shown });
    },
  },
];
