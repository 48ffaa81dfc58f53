import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { format, inspect } from "node:util";
import { ResponseError } from "@specwright/runtime";
import { type Mock, startMock } from "@specwright/testing";
import { createFixtures } from "@specwright/testing/fixtures";
import { createUpstoxClient, type UpstoxClient } from "@specwright/upstox";
import { profile as mapping } from "@specwright/upstox/profile";
import { createUpvestClient, type UpvestClient } from "@specwright/upvest";
import { profile as upvestMapping } from "@specwright/upvest/profile";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createProfiles, getProfile, plainProfile, redactProfile } from "../src/index.js";
import { documentOf } from "./example-of.js";

const accessToken = "token";
const input = { path: { user_id: "83d83ec2-d2ca-49ff-bbea-b92b5c3be202" } };

let upstoxMock: Mock;
let upvestMock: Mock;
let upstox: UpstoxClient;
let upvest: UpvestClient;

beforeAll(async () => {
  [upstoxMock, upvestMock] = await Promise.all([startMock("upstox"), startMock("upvest")]);
  upstox = createUpstoxClient({ accessToken, baseUrl: upstoxMock.url });
  const credentials = await createFixtures<UpvestClient>(documentOf("upvest") as never).credentials();
  upvest = createUpvestClient({ ...credentials, baseUrl: upvestMock.url } as never);
});

afterAll(async () => {
  await Promise.all([upstoxMock.close(), upvestMock.close()]);
});

/** A client of a server that refuses everybody. */
async function refused<Outcome>(ask: (client: UpstoxClient) => Promise<Outcome>): Promise<Outcome> {
  const server = createServer((_, response) => {
    response.writeHead(401, { "content-type": "application/json" }).end('{"status":"error","errors":[]}');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    return await ask(createUpstoxClient({ accessToken, baseUrl, retry: false }));
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

test("the provider's package is found by the client alone", async () => {
  const found = await getProfile(upstox);
  expect(found.provider).toBe("upstox");
  expect(found.exchanges?.[0]).toEqual({ value: "nse-equity", code: "NSE", pointer: "/data/exchanges/0" });
  // Typed as the operation's own answer.
  expect(found.raw.data.broker).toBe("UPSTOX");
});

test("a mapping that is given is used, and input goes to the operation", async () => {
  const found = await getProfile(upvest, { mapping: upvestMapping, input });
  expect(found.identity.familyName?.value).toBe("Schmidt");
  expect(found.raw.first_name).toBe("Karl");
  expect(upvestMock.requests.at(-1)?.url).toContain(input.path.user_id);
});

test("options of the call go to the operation", async () => {
  const call = { signal: AbortSignal.abort() };
  await expect(getProfile(upstox, { mapping, call })).rejects.toMatchObject({ name: "AbortError" });
});

test("what the operation throws is thrown", async () => {
  await refused((client) => expect(getProfile(client, { mapping })).rejects.toBeInstanceOf(ResponseError));
});

test("what is no client is refused with a code", async () => {
  await expect(getProfile({} as UpstoxClient)).rejects.toMatchObject({ name: "TypeError", code: "no-profile" });
});

test("many are asked at once, and one that fails does not sink the others", async () => {
  const outcomes = await refused((broken) =>
    createProfiles({ upstox, broken, upvest }, { upvest: { input }, upstox: { mapping } }).getAll(),
  );
  expect(Object.keys(outcomes)).toEqual(["upstox", "broken", "upvest"]);
  expect(outcomes.upstox.ok && outcomes.upstox.profile.raw.data.broker).toBe("UPSTOX");
  expect(outcomes.upvest.ok && outcomes.upvest.profile.raw.last_name).toBe("Schmidt");
  expect(outcomes.broken).toMatchObject({ ok: false, error: { status: 401 } });
});

test("one of many can be asked", async () => {
  const profiles = createProfiles({ upstox });
  expect((await profiles.get("upstox")).provider).toBe("upstox");
  await expect(profiles.get("constructor" as "upstox")).rejects.toThrow('there is no client "constructor" here');
});

test("logs show where values came from and no personal value; the data itself is untouched", async () => {
  const found = await getProfile(upvest, { input });
  const whole = [inspect(found, { depth: null }), JSON.stringify(found), format("%o %j", found, found)];
  const parts = [inspect(found.identity), JSON.stringify({ user: found.identity }), inspect([found.addresses])];
  for (const logged of [...whole, ...parts]) {
    for (const secret of ["Karl", "Schmidt", "Rosenweg", "1972", "83d83ec2"]) expect(logged).not.toContain(secret);
  }
  for (const logged of whole) expect(logged).toContain("/first_name");
  expect(JSON.stringify(redactProfile(found))).not.toContain("Schmidt");
  expect(found.identity.familyName?.value).toBe("Schmidt");
  expect(JSON.stringify(structuredClone(found))).toContain("Schmidt");
});

test("the values alone, for showing", async () => {
  expect(plainProfile(await getProfile(upvest, { input }))).toMatchObject({
    provider: "upvest",
    identity: { givenName: "Karl" },
    status: "active",
    addresses: { residential: { lines: ["Rosenweg 221", "apt. 33"], country: "DE" } },
    nationalities: ["DE", "AU"],
  });
});

test("the compiler asks for input where the operation needs it, and for a client that has a profile", () => {
  const never = (): unknown => [
    // @ts-expect-error the user's id is missing
    getProfile(upvest),
    // @ts-expect-error another provider's mapping
    getProfile(upvest, { mapping, input }),
    // @ts-expect-error no client
    getProfile({ name: "client" }),
    // @ts-expect-error the user's id is missing
    createProfiles({ upstox, upvest }),
  ];
  expect(never).toBeTypeOf("function");
});
