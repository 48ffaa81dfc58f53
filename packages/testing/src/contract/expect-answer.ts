import { expect } from "vitest";
import { type AnyCall, type AnyResult, rejectionOf } from "./client-shape.js";
import type { ExpectedAnswer } from "./expected-answers.js";

/** Holds what a call gives, as a result and when it is awaited, against the answer that the mock was asked for. */
export async function expectAnswer({ call, answer }: { call: () => AnyCall; answer: ExpectedAnswer }): Promise<void> {
  if (answer.outcome === "redirect") return expectRedirect(call, answer);
  const result = await call().result();
  expect({ ok: result.ok, status: result.status }).toEqual({ ok: answer.outcome === "success", status: answer.status });
  if (answer.outcome === "success") {
    expectBody(result.data, answer);
    expectBody(await call(), answer);
    return;
  }
  expectBody(result.error, answer);
  const error = await rejectionOf(call);
  expect(error).toBeInstanceOf(Error);
  expect({ name: error.name, status: error.status }).toEqual({ name: "ResponseError", status: answer.status });
  expectBody(error.body, answer);
}

function expectBody(body: unknown, answer: ExpectedAnswer): void {
  if (answer.body === "any") return;
  if (answer.body === "empty") expect(body).toBeUndefined();
  else expect(body).toStrictEqual(answer.body.value);
}

/**
 * A declared redirect leads the user's browser away (a login dialog), so a client must not follow it: it tells the
 * status, as a result or as the status of what it throws.
 */
async function expectRedirect(call: () => AnyCall, answer: ExpectedAnswer): Promise<void> {
  const told = await call()
    .result()
    .catch((error: AnyResult): AnyResult => error);
  expect(told.status).toBe(answer.status);
}
