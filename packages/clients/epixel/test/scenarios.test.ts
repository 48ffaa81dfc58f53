/** What using Epixel means, step by step, against its mock. */
import { createEpixelClient } from "@specwright/epixel";
import { type Mock, startMock } from "@specwright/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock("epixel");
});
afterAll(() => mock.close());
beforeEach(() => mock.clear());

test("logs in once and sends the application's key with every call", async () => {
  const epixel = createEpixelClient({
    baseUrl: mock.url,
    apiKey: "application",
    session: { username: "karl", password: "secret" },
  });
  await epixel.getProfile();
  await epixel.getLocalInfo();
  expect(mock.requests.map(({ url }) => url)).toEqual(["/user/login/", "/user/get/profile/", "/get/local-info/"]);
  expect(mock.requests.map(({ headers }) => headers.apikey)).toEqual(["application", "application", "application"]);
  expect(mock.requests[0]?.headers.authorization).toBeUndefined();
});

test("uploads both pictures as files", async () => {
  const epixel = createEpixelClient({ baseUrl: mock.url, apiKey: "application", accessToken: "token" });
  const image = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], "me.png", { type: "image/png" });
  const uploaded = await epixel.uploadProfileImage({ body: { image, cropped_image: image } });
  expect(uploaded.data.image_url).toEqual(expect.any(String));
  const { headers, body } = mock.requests[0] ?? {};
  expect(headers?.["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
  expect(body?.match(/filename="me.png"/g)).toHaveLength(2);
  expect(mock.violations()).toEqual([]);
});

test("each installation has an address of its own", async () => {
  const asked: string[] = [];
  const epixel = createEpixelClient({
    server: { variables: { domain: "shop.example", apiPrefix: "api", version: "v2" } },
    apiKey: "application",
    accessToken: "token",
    fetch: async (url) => {
      asked.push(url);
      return Response.json({ status_code: 200, errors: {}, data: {} });
    },
  });
  await epixel.getLocalInfo();
  expect(asked).toEqual(["https://shop.example/api/v2/get/local-info/"]);
});
