import { expect } from "vitest";
import { json } from "../faults/reply.js";
import { pointerTokens, withValueAt } from "../openapi/pointer.js";
import { type ConformanceCase, errorOf } from "./case.js";
import { failureOf } from "./pick-operation.js";

const malformed = [
  "html",
  "wrong-type;type=text/html",
  "empty",
  "malformed-json",
  "truncated-json",
  "truncated-json;length=chunked",
  "truncated-gzip",
];

/** An answer that is not what its type promised never becomes data. */
export const decodeCases: readonly ConformanceCase[] = [
  ...malformed.map(
    (fault): ConformanceCase => ({
      name: `makes a DecodeError of ${fault}`,
      operation: "read",
      async run({ faults, call }) {
        faults.answer(fault, fault);
        const options = { retry: false };
        const error = await errorOf(() => call({ options }));
        // A broken stream may also be told as what it is: the network's failure.
        expect(["DecodeError", ...(fault === "truncated-gzip" ? ["NetworkError"] : [])]).toContain(error.name);
        if (error.name === "NetworkError") return;
        expect(await call({ options }).result()).toMatchObject({ ok: false, status: "malformed" });
      },
    }),
  ),
  {
    name: "makes a NetworkError of a body that is shorter than its length",
    operation: "read",
    async run({ faults, call }) {
      faults.answer("truncated-json;length=dishonest");
      expect(await errorOf(() => call({ options: { retry: false } }))).toMatchObject({ name: "NetworkError" });
    },
  },
  ...["html;code=500", "html;code=401", "status;code=500", "apply-then-status;code=500"].map(
    (fault): ConformanceCase => ({
      name: `makes a ResponseError of a failure whatever its body: ${fault}`,
      operation: "read",
      async run({ faults, call }) {
        faults.answer(fault, fault);
        const status = Number(/\d+/.exec(fault)?.[0]);
        const options = { retry: false };
        expect(await errorOf(() => call({ options }))).toMatchObject({ name: "ResponseError", status });
        expect((await call({ options }).result()).ok).toBe(false);
      },
    }),
  ),
  {
    name: "reads JSON after a byte order mark",
    operation: "read",
    async run({ faults, call, data }) {
      faults.answer("bom");
      expect(await call()).toEqual(data);
    },
  },
  {
    name: "is not poisoned by __proto__",
    operation: "read",
    async run({ faults, call }) {
      faults.answer("proto");
      const copy = Object.assign({}, await call());
      expect(copy).not.toHaveProperty("polluted");
      expect({}).not.toHaveProperty("polluted");
    },
  },
  {
    name: "survives JSON of a hundred thousand nested lists",
    operation: "read",
    async run({ faults, call }) {
      faults.answer("deep;levels=100000");
      await call({ options: { retry: false } }).then(
        (value) => expect(value).toBeDefined(),
        (error) => expect(error).toMatchObject({ name: expect.stringMatching(/^(Decode|Response)Error$/) }),
      );
    },
  },
  {
    name: "makes a ResponseError of a failure that a success status tells",
    operation: "failure",
    async run({ faults, call, operation, data }) {
      const tokens = pointerTokens(failureOf(operation)?.pointer ?? "");
      const told = json(withValueAt(data, tokens, "a value that means no success"));
      const silent = json(withValueAt(data, tokens, undefined));
      faults.answer(told, told, silent);
      expect(await errorOf(call)).toMatchObject({ name: "ResponseError", status: 200, attempts: 1 });
      expect(await call().result()).toMatchObject({ ok: false, status: 200 });
      expect(await errorOf(call)).toMatchObject({ name: "ResponseError", status: 200 });
      expect(await call()).toEqual(data);
    },
  },
  ...[204, 205].map(
    (status): ConformanceCase => ({
      name: `gives no data for a ${status}`,
      operation: "read",
      async run({ faults, call }) {
        faults.answer({ status, headers: {}, body: "" });
        expect(await call()).toBeUndefined();
      },
    }),
  ),
  {
    name: "keeps what the spec does not know: fields, and values of enums",
    operation: "read",
    async run({ faults, call, data }) {
      const more = { ...(data as object), "a-field-of-tomorrow": { kind: "unknown" } };
      faults.answer(json(more));
      expect(await call()).toEqual(more);
    },
  },
];
