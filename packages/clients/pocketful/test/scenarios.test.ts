/** What using Pocketful means, step by step, against its mock. */
import { createPocketfulClient, ResponseError } from "@specwright/pocketful";
import { type Mock, prefer, startMock } from "@specwright/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock("pocketful");
});
afterAll(() => mock.close());
beforeEach(() => mock.clear());

test("reads the profile with and without naming the client", async () => {
  const pocketful = createPocketfulClient({ baseUrl: mock.url, accessToken: "token" });
  const { data } = await pocketful.getProfile();
  await pocketful.getProfile({ query: { client_id: "YG1234" } });
  expect(data).toMatchObject({ client_id: "YG0008", depository: null, role: { id: 2, name: "BASIC_CLIENT" } });
  expect(mock.requests.map(({ url }) => url)).toEqual([
    "/api/v1/user/trading_info",
    "/api/v1/user/trading_info?client_id=YG1234",
  ]);
});

test("a forbidden request is a failure with a numeric code", async () => {
  const pocketful = createPocketfulClient({ baseUrl: mock.url, accessToken: "token" });
  const error = await pocketful.getProfile({}, { headers: prefer({ code: 403 }) }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ResponseError);
  expect((error as ResponseError).body).toMatchObject({ error_code: 40000, message: "Request forbidden" });
});
