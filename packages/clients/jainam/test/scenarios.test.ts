/** What using Jainam ProTrade means, step by step, against its mock. */
import { createJainamClient, ResponseError } from "@specwright/jainam";
import { type Mock, prefer, startMock } from "@specwright/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock("jainam");
});
afterAll(() => mock.close());
beforeEach(() => mock.clear());

test("trades the login's code for a session by a checksum that gives the secret away to nobody", async () => {
  const jainam = createJainamClient({
    baseUrl: mock.url,
    session: { userId: "USER", authCode: "AUTH", apiSecret: "SECRET" },
  });
  await jainam.getProfile();
  const [session, call] = mock.requests;
  expect(JSON.parse(session?.body ?? "")).toEqual({
    checkSum: "46e1856dfbe1985d60189378534f4022e12249ba2547a2788682df3d6cde1551",
  });
  expect(session?.headers.authorization).toBeUndefined();
  expect(call?.headers.authorization).toMatch(/^Bearer .+/);
});

test("a failure told with status 200 is an error, not a profile", async () => {
  const jainam = createJainamClient({ baseUrl: mock.url, accessToken: "token" });
  mock.answerWith({ code: 200, example: "failed" });
  const error = await jainam.getProfile().catch((thrown: unknown) => thrown);
  mock.answerWith();
  expect(error).toBeInstanceOf(ResponseError);
  expect((error as ResponseError).status).toBe(200);
});

test("nulls of the printed answer come through as nulls", async () => {
  const jainam = createJainamClient({ baseUrl: mock.url, accessToken: "token" });
  const { result } = await jainam.getProfile({}, { headers: prefer({ code: 200 }) });
  expect(result[0]).toMatchObject({ pincode: null, orders: null, exchange: ["NSE", "BSE"] });
});
