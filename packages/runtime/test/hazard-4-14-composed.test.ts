import { styles } from "@specwright/runtime/styles";
import { describe, expect, test } from "vitest";
import { clientOf, errorOf } from "./support/client.js";
import { json, serve } from "./support/serve.js";

describe("4.14 a dot segment that no value is by itself", () => {
  test.each([
    ["a label of empty members", "/pets/{id}/toys", { style: "label", explode: true }, ["", ""]],
    ["a label of one empty member", "/pets/{id}/toys", { style: "label" }, [""]],
    ["a dot of the template beside a label", "/pets/.{id}", { style: "label" }, [""]],
    ["a list behind a dot of the template", "/pets/.{id}/toys", { style: "simple" }, [""]],
  ] as const)("%s", async (_, path, part, id) => {
    const server = await serve(json({}));
    const client = clientOf({
      operations: { call: { path, parameters: [{ name: "id", in: "path", required: true, ...part }] } },
      features: [styles],
      options: { baseUrl: server.url },
    });
    const outcome = await errorOf(client.call?.({ path: { id } }) as PromiseLike<unknown>);
    expect(outcome).toMatchObject({ name: "TypeError", code: expect.stringMatching(/-parameter$/) });
    expect(server.requests).toEqual([]);
  });
});
