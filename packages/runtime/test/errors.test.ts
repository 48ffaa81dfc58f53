import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import * as errors from "../src/errors.js";

const details = {
  code: "c",
  method: "GET",
  url: "https://a.test/",
  attempts: 2,
  status: 404,
  operationId: "get",
} as const;
const classes = ["ApiError", "ResponseError", "NetworkError", "TimeoutError", "AbortError", "DecodeError"] as const;

describe("errors", () => {
  test.each(classes)("%s has its name, what it is told, and a JSON that an app can keep", (name) => {
    const error = new errors[name]("failed", details);
    expect(error).toBeInstanceOf(errors.ApiError);
    expect(error).toMatchObject({ name, message: "failed", ...details });
    expect(error.stack).toMatch(new RegExp(`^${name}: failed`));
    expect(JSON.parse(JSON.stringify(error))).toEqual({ name, message: "failed", ...details });
    expect(inspect(error)).toContain(`${name}: failed`);
  });

  test.each(classes)(
    "isInstance of %s knows its own and what is below it, across copies of the package",
    async (name) => {
      vi.resetModules();
      const copy = (await import("../src/errors.js")) as typeof errors;
      expect(copy.ApiError).not.toBe(errors.ApiError);
      const error = new copy[name]("failed", details);
      for (const other of classes) expect(errors[other].isInstance(error)).toBe(other === name || other === "ApiError");
    },
  );

  test.each([undefined, null, 1, "x", {}, new Error("x"), { name: "ApiError" }])(
    "isInstance of %j is false",
    (value) => {
      expect(errors.ApiError.isInstance(value)).toBe(false);
    },
  );

  test("what may hold secrets is neither enumerable nor printed", () => {
    const response = new Response(null, { headers: { "set-cookie": "hidden" } });
    const error = new errors.ResponseError("failed", {
      ...details,
      response,
      body: { token: "hidden" },
      cause: new Error("why"),
    });
    expect(error.headers).toBe(response.headers);
    expect(error.body).toEqual({ token: "hidden" });
    expect(Object.keys(error)).not.toContain("body");
    expect(JSON.stringify(error) + inspect(error, { showHidden: true })).not.toContain("hidden");
    expect((error.cause as Error).message).toBe("why");
  });
});
