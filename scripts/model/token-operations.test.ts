import { expect, it } from "vitest";
import { buildModel } from "./build-model.js";

const answer = (schema: object) => ({ description: "A token.", content: { "application/json": { schema } } });
const post = (operationId: string, more: object = {}) => ({
  post: { operationId, responses: { 200: answer({ type: "object" }), 400: answer({ type: "object" }) }, ...more },
});

function issuing(securitySchemes: object, more: object = {}) {
  const { model } = buildModel(
    {
      openapi: "3.1.1",
      info: { title: "T", version: "1" },
      servers: [{ url: "https://api.example.com" }],
      paths: { "/token": post("getToken", more), "/refresh": post("refresh") },
      components: { securitySchemes },
    } as never,
    "test",
  );
  return model.operations.map(({ responses, retry }) => [
    retry,
    responses.map(({ content }) => content.flatMap(({ sensitive }) => sensitive)),
  ]);
}

const tokenUrl = "https://api.example.com/token";
const oauthTokens = ["/access_token", "/id_token", "/refresh_token"];
const clientCredentials = { type: "oauth2", flows: { clientCredentials: { tokenUrl, scopes: {} } } };
const both = {
  type: "oauth2",
  flows: { ...clientCredentials.flows, authorizationCode: { authorizationUrl: tokenUrl, tokenUrl, scopes: {} } },
};
const unmarked = [undefined, [[], []]];

it("hides the tokens of an answer that the spec does not mark", () => {
  expect(issuing({ oauth: clientCredentials })).toEqual([["safe", [oauthTokens, []]], unmarked]);
  expect(issuing({ oauth: both })).toEqual([[undefined, [oauthTokens, []]], unmarked]);
});

it("leaves what the spec says itself", () => {
  const marked = { type: "object", properties: { access_token: { type: "string", "x-sensitive": "secret" } } };
  const more = { "x-retry": "unsafe", responses: { 200: answer(marked), 400: answer({}) } };
  expect(issuing({ oauth: clientCredentials }, more)).toEqual([["unsafe", [["/access_token"], []]], unmarked]);
});

it("hides the tokens of a session, the one that renews it too", () => {
  const refresh = { operation: "refresh", field: "refresh", from: "/refresh", token: ["/access"] };
  const session = { type: "http", scheme: "bearer", "x-session": { operation: "getToken", token: ["/t"], refresh } };
  expect(issuing({ session })).toEqual([
    [undefined, [["/refresh", "/t"], []]],
    [undefined, [["/access", "/refresh"], []]],
  ]);
});
