import { expect, test } from "vitest";
import { clientOf, errorOf } from "./support/client.js";

test("4.5 a wait beyond 31 bits is no storm, also where nothing caps it", async () => {
  let sent = 0;
  const none = Number.POSITIVE_INFINITY;
  const fetch = async () => {
    sent += 1;
    return new Response(null, { status: 503, headers: { "retry-after": "3000000" } });
  };
  const options = { fetch, timeout: { attempt: none, total: none }, retry: { maxRetryAfter: none, maxAttempts: 5 } };
  const error = await errorOf(clientOf({ options }).call?.() as PromiseLike<unknown>);
  expect(error).toMatchObject({ status: 503, retryAfter: 3e9 });
  expect(sent).toBe(1);
});
