import { inspect } from "node:util";
import { expect } from "vitest";
import { type ConformanceCase, errorOf } from "./case.js";
import { expectUnseen, listen, quoting } from "./secrecy.js";

const failing = { retry: false, timeout: { attempt: 200 } };

/** Texts of a body that are long enough to be told from everything else. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return value.length >= 8 ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Credentials are seen by the server and by nobody else; bodies are seen by no log and no hook. */
export const secrecyCases: readonly ConformanceCase[] = [
  ...quoting.map(
    ({ name, script }): ConformanceCase => ({
      name: `shows no credential after ${name}`,
      operation: "read",
      async run(world) {
        const { options, seen } = listen(world);
        world.faults.answer(script);
        const error = await errorOf(() => world.call({ options: { ...failing, ...options } }));
        expect(world.secrets.length).toBeGreaterThan(0);
        expectUnseen(world.secrets, seen(error));
      },
    }),
  ),
  {
    name: "shows no credential of a call that succeeds",
    operation: "read",
    async run(world) {
      const { options, seen } = listen(world);
      expect(await world.call({ options })).toEqual(world.data);
      expect(seen().recording).toContain(world.operation.name);
      expectUnseen(world.secrets, seen());
    },
  },
  ...(["write", "keyed"] as const).map(
    (operation): ConformanceCase => ({
      name: `shows no request body of a ${operation} call to log and hooks`,
      operation,
      async run(world) {
        const { options, seen } = listen(world);
        world.faults.answer("status;code=500");
        const error = await errorOf(() => world.call({ options: { ...failing, ...options } }));
        const { log, "hook events": events } = seen(error);
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
