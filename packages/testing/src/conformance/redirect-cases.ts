import { expect } from "vitest";
import { type ConformanceCase, errorOf, type OperationKind } from "./case.js";

const codes = [301, 302, 303, 307, 308];

function strangers(operation: OperationKind): ConformanceCase[] {
  return codes.flatMap((code) =>
    ["other", "bounce"].map((to) => ({
      name: `follows no ${code} to another origin with a ${operation}${to === "bounce" ? ", even one that leads back" : ""}`,
      operation,
      async run({ faults, call }) {
        faults.answer(`redirect;code=${code};to=${to}`);
        const error = await errorOf(call);
        expect(error).toBeInstanceOf(Error);
        expect(faults.requests.map((request) => request.at)).toEqual(["first"]);
      },
    })),
  );
}

/** Where a credential may go. */
export const redirectCases: readonly ConformanceCase[] = [
  ...strangers("read"),
  ...strangers("write"),
  {
    name: "follows a redirect of a GET within its origin",
    operation: "read",
    async run({ faults, call, data }) {
      faults.answer("redirect;to=same");
      expect(await call()).toEqual(data);
    },
  },
  ...["loop", "none", "garbage"].map(
    (to): ConformanceCase => ({
      name: `ends a redirect to "${to}" as an error`,
      operation: "read",
      async run({ faults, call }) {
        faults.answer(`redirect;to=${to}`);
        expect(await errorOf(call)).toMatchObject({ status: 302 });
        expect(faults.requests.length).toBeLessThan(10);
      },
    }),
  ),
  {
    name: "sends no credential over plain http to another machine",
    operation: "read",
    async run({ call }) {
      const sent: string[] = [];
      const fetch = async (url: string): Promise<Response> => {
        sent.push(url);
        return new Response(null, { status: 500 });
      };
      const error = await errorOf(() => call({ clientOptions: { baseUrl: "http://api.invalid", fetch } }));
      expect(error).toBeInstanceOf(TypeError);
      expect(error).toHaveProperty("code", expect.any(String));
      expect(sent).toEqual([]);
    },
  },
];
