/** What using Upstox means, step by step, against its mock. */
import { type Mock, prefer, startMock } from "@specwright/testing";
import { createUpstoxClient, ResponseError } from "@specwright/upstox";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock("upstox");
});
afterAll(() => mock.close());
beforeEach(() => mock.clear());

test("reads what the user may trade, and keeps values that the documentation does not know", async () => {
  const upstox = createUpstoxClient({ baseUrl: mock.url, accessToken: "token" });
  const { data } = await upstox.getProfile();
  expect(data.exchanges).toContain("BCD");
  expect(data.order_types).toEqual(["MARKET", "LIMIT", "SL", "SL-M"]);
  expect(mock.violations()).toEqual([]);
});

test("a refused token is a failure with the error's code", async () => {
  const upstox = createUpstoxClient({ baseUrl: mock.url, accessToken: "token" });
  const error = await upstox.getProfile({}, { headers: prefer({ code: 401 }) }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ResponseError);
  expect((error as ResponseError).body).toMatchObject({ status: "error" });
});

test("a call without a token says which option is missing, and sends nothing", async () => {
  const upstox = createUpstoxClient({ baseUrl: mock.url });
  await expect(upstox.getProfile()).rejects.toThrow(/accessToken/);
  expect(mock.requests).toEqual([]);
});

test("signs out", async () => {
  const upstox = createUpstoxClient({ baseUrl: mock.url, accessToken: "token" });
  expect((await upstox.logOut()).data).toBe(true);
  expect(mock.requests[0]).toMatchObject({ method: "DELETE", url: "/v2/logout" });
});
