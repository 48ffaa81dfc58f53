/** What using Upvest means, step by step, against its mock. */
import { createHash } from "node:crypto";
import { type Mock, prefer, startMock } from "@specwright/testing";
import { createUpvestClient, ResponseError, type UpvestClientOptions } from "@specwright/upvest";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

const USER = "83d83ec2-d2ca-49ff-bbea-b92b5c3be202";
const CLIENT = "ebabcf4d-61c3-4942-875c-e265a7c2d062";

let mock: Mock;
let signing: NonNullable<UpvestClientOptions["signing"]>;

beforeAll(async () => {
  mock = await startMock("upvest");
  const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-521" }, false, ["sign", "verify"]);
  signing = { keyId: "key", privateKey: pair.privateKey };
});
afterAll(() => mock.close());
beforeEach(() => mock.clear());

function client(options: Partial<UpvestClientOptions> = { accessToken: "token" }) {
  return createUpvestClient({ baseUrl: mock.url, clientId: CLIENT, signing, ...options });
}

test("gets a token for itself, signed, and uses it for the call", async () => {
  const upvest = client({
    oauth: { clientId: CLIENT, clientSecret: "secret", scopes: ["users:read"] },
  });
  await upvest.getUser({ path: { user_id: USER } });
  const [token, call] = mock.requests;
  expect(token?.url).toBe("/auth/token");
  expect(new URLSearchParams(token?.body).get("scope")).toBe("users:read");
  expect(token?.headers["signature-input"]).not.toContain('"authorization"');
  expect(call?.headers["upvest-client-id"]).toBe(CLIENT);
  expect(call?.headers["signature-input"]).toContain('"authorization"');
  expect(mock.violations()).toEqual([]);
});

test("tells a TOL user from a BYOL user by its e-mail", async () => {
  const upvest = client();
  const path = { user_id: USER };
  const tol = await upvest.getUser({ path }, { headers: prefer({ example: "tolUser" }) });
  const byol = await upvest.getUser({ path }, { headers: prefer({ example: "byolUser" }) });
  expect("email" in tol && tol.email).toBe("karl.schmidt@example.com");
  expect("email" in byol).toBe(false);
});

test("creates a user under one idempotency key, with a digest of the very bytes", async () => {
  const body = {
    first_name: "Karl",
    last_name: "Schmidt",
    birth_date: "1972-09-30",
    nationalities: ["DE"],
    address: { address_line1: "Rosenweg 221", postcode: "45678", city: "Berlin", country: "DE" },
  };
  await client().createUser({ body });
  const [request] = mock.requests;
  expect(request?.headers["idempotency-key"]).toMatch(/^[0-9a-f-]{36}$/);
  const digest = createHash("sha512")
    .update(request?.bytes ?? "")
    .digest("base64");
  expect(request?.headers["content-digest"]).toBe(`sha-512=:${digest}:`);
  expect(mock.violations()).toEqual([]);
});

test("reads a page of users although the printed total is too low", async () => {
  const preferred = { headers: prefer({ example: "byolUserList" }) };
  const { data, meta } = await client().listUsers({ query: { limit: 2 } }, preferred);
  expect(data.map((user) => "first_name" in user && `${user.first_name} ${user.last_name}`)).toEqual([
    "Karl Schmidt",
    "John Doe",
  ]);
  expect(meta.total_count).toBe(1);
});

test("a user that is not there is a typed failure", async () => {
  const call = { path: { user_id: USER } };
  const result = await client()
    .getUser(call, { headers: prefer({ code: 404 }) })
    .result();
  expect(result.status === 404 && result.error.status).toBe(404);
  const error = await client()
    .getUser(call, { headers: prefer({ code: 404 }) })
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ResponseError);
  expect((error as ResponseError).requestId).toMatch(/^[0-9a-f-]{36}$/);
});

test("offboarding and data changes are accepted without an answer's body", async () => {
  const upvest = client();
  const path = { user_id: USER };
  expect(await upvest.offboardUser({ path })).toBeUndefined();
  expect(await upvest.requestUserDataChange({ path, body: { email: "karl.schmidt@example.com" } })).toBeUndefined();
  expect(mock.violations()).toEqual([]);
});
