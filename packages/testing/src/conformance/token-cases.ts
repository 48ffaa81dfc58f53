import { expect } from "vitest";
import { type ConformanceCase, errorOf, type World } from "./case.js";

const tokenPath = "/conformance/token";
const clientSecret = "conformance-client-secret";

/** A client that fetches its tokens itself from the fault server (RFC 6749 §4.4). */
function tokenClient({ client, faults }: World, options: Readonly<Record<string, unknown>> = {}): object {
  const oauth = { clientId: "conformance-client-id", clientSecret, tokenUrl: faults.url + tokenPath };
  return client({ accessToken: undefined, oauth, ...options });
}

function tokenRequests({ faults }: World): number {
  return faults.requests.filter(({ path }) => path === tokenPath).length;
}

function callMany({ call }: World, client: object, count: number) {
  return Promise.allSettled(Array.from({ length: count }, () => call({ client })));
}

function failures(settled: readonly PromiseSettledResult<unknown>[]): unknown[] {
  return settled.filter(({ status }) => status === "rejected");
}

/** Tokens of the client credentials grant: one exchange for all who wait for it. */
export const tokenCases: readonly ConformanceCase[] = [
  {
    name: "asks for one token however many calls wait for it",
    operation: "oauth",
    async run(world) {
      world.faults.answerAt(tokenPath, "token");
      expect(failures(await callMany(world, tokenClient(world), 50))).toEqual([]);
      expect(tokenRequests(world)).toBe(1);
      const sent = world.faults.requests.filter(({ path }) => path !== tokenPath);
      expect(new Set(sent.map(({ headers }) => headers.authorization))).toEqual(new Set(["Bearer token-1"]));
    },
  },
  {
    name: "renews a token once when the server refuses it, and sends each call again",
    operation: "oauth",
    async run(world) {
      world.faults.answerAt(tokenPath, "token");
      const client = tokenClient(world, { baseUrl: `${world.faults.url}/~unauthorized-until-renewed` });
      expect(failures(await callMany(world, client, 20))).toEqual([]);
      expect(tokenRequests(world)).toBe(2);
    },
  },
  {
    name: "gives up when the renewed token is refused as well",
    operation: "oauth",
    async run(world) {
      world.faults.answerAt(tokenPath, "token");
      world.faults.answer("status;code=401", "status;code=401", "status;code=401");
      expect(await errorOf(() => world.call({ client: tokenClient(world) }))).toMatchObject({ status: 401 });
      expect(world.faults.requests.length - tokenRequests(world)).toBe(2);
    },
  },
  {
    name: "fails all who wait when no token is to be had, and asks again for the next call",
    operation: "oauth",
    async run(world) {
      world.faults.answerAt(tokenPath, "status;code=400", "token");
      const client = tokenClient(world);
      expect(failures(await callMany(world, client, 5))).toHaveLength(5);
      expect(tokenRequests(world)).toBe(1);
      expect(await world.call({ client })).toEqual(world.data);
      expect(tokenRequests(world)).toBe(2);
    },
  },
  {
    name: "asks for one new token when the old one has run out",
    operation: "oauth",
    async run(world) {
      world.faults.answerAt(tokenPath, "token;expires-in=3600");
      let now = Date.now();
      const client = tokenClient(world, { now: () => now });
      await world.call({ client });
      now += 3_600_000;
      expect(failures(await callMany(world, client, 20))).toEqual([]);
      expect(tokenRequests(world)).toBe(2);
    },
  },
  {
    name: "follows no redirect with a token request, and shows no client secret",
    operation: "oauth",
    async run(world) {
      world.faults.answerAt(tokenPath, "redirect;code=307");
      const error = await errorOf(() => world.call({ client: tokenClient(world) }));
      expect(world.faults.requests.map(({ at }) => at)).toEqual(["first"]);
      expect(`${error.message}${error.stack}${JSON.stringify(error)}`).not.toContain(clientSecret);
    },
  },
];
