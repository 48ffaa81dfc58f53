import { servers } from "@specwright/runtime/servers";
import { describe, expect, test } from "vitest";
import { clientOf, errorOf } from "./support/client.js";

const template = {
  url: "https://{domain}/{prefix}/v{version}",
  name: "own",
  variables: { domain: {}, prefix: { default: "api" }, version: { default: "1", enum: ["1", "2"] } },
} as const;
const list = [
  { url: "https://sandbox.test", name: "sandbox" },
  { url: "https://api.test/", name: "production" },
  template,
] as const;

/** The URL that a call goes to. */
async function urlOf(
  options: Record<string, unknown>,
  { call = {}, part = {}, candidates = list as readonly object[] } = {},
): Promise<string> {
  let sent = "";
  const fetch = async (url: string) => {
    sent = url;
    return Response.json({});
  };
  const client = clientOf({
    descriptor: { servers: candidates as never },
    operations: { call: part },
    features: [servers],
    options: { ...options, fetch },
  });
  await client.call?.({}, call);
  return sent;
}

describe("4.15 servers and their variables", () => {
  test.each([
    ["the first by default", {}, "https://sandbox.test/things"],
    ["by name", { server: "production" }, "https://api.test/things"],
    [
      "with variables",
      { server: { name: "own", variables: { domain: "Acme.example", version: "2" } } },
      "https://acme.example/api/v2/things",
    ],
    [
      "a path of several segments",
      { server: { name: "own", variables: { domain: "a.b", prefix: "x/y-z" } } },
      "https://a.b/x/y-z/v1/things",
    ],
    ["baseUrl goes first", { server: "production", baseUrl: "https://proxy.test/up/" }, "https://proxy.test/up/things"],
  ])("%s", async (_, options, url) => {
    expect(await urlOf(options)).toBe(url);
  });

  test("a call overrides the client", async () => {
    expect(await urlOf({ server: "sandbox" }, { call: { server: "production" } })).toBe("https://api.test/things");
    expect(await urlOf({ baseUrl: "https://a.test" }, { call: { server: "production" } })).toBe(
      "https://api.test/things",
    );
    expect(await urlOf({}, { call: { baseUrl: "https://b.test" } })).toBe("https://b.test/things");
  });

  test("an operation's own servers, chosen by the same name where they have it", async () => {
    const part = { servers: [{ url: "https://files.test" }, { url: "https://files-live.test", name: "production" }] };
    expect(await urlOf({ server: "sandbox" }, { part })).toBe("https://files.test/things");
    expect(await urlOf({ server: "production" }, { part })).toBe("https://files-live.test/things");
    const other = urlOf({}, { part, call: { server: "sandbox" } });
    expect(await errorOf(other)).toMatchObject({ code: "invalid-server" });
  });

  const unnamed = [
    { url: "https://one.test", name: "one" },
    { url: "https://two.test" },
    { url: "https://{r}.test", variables: { r: { default: "eu" } } },
  ];
  test.each([
    ["an empty choice is the first", { server: {} }, "https://one.test/things"],
    ["so is a name that is undefined", { server: { name: undefined } }, "https://one.test/things"],
    ["a server without a name goes by its address", { server: "https://two.test" }, "https://two.test/things"],
    ["also with variables", { server: { name: "https://{r}.test", variables: { r: "us" } } }, "https://us.test/things"],
  ])("%s", async (_, options, url) => {
    expect(await urlOf(options, { candidates: unnamed })).toBe(url);
  });

  test("variables alone are the first server's, which has none here", async () => {
    const call = urlOf({ server: { variables: { r: "us" } } }, { candidates: unnamed });
    expect(await errorOf(call)).toMatchObject({ code: "invalid-server" });
  });

  test("an unknown name is told with those there are", async () => {
    const message = expect.stringContaining("one, https://two.test, https://{r}.test");
    expect(await errorOf(urlOf({ server: "three" }, { candidates: unnamed }))).toMatchObject({ message });
  });

  const hostile = [
    "evil.test/x?",
    "user@evil",
    "evil.test#",
    "evil.test\\@",
    "evil.test:8080",
    "[::1]",
    "a\r\nb",
    "",
    " ",
    "..",
    "a..b",
    "2130706433",
    "0x7f.1",
    "%65vil",
    "ev il",
    "{x}",
  ];
  test.each(hostile)("the host %j is refused, unseen", async (domain) => {
    const error = await errorOf(urlOf({ server: { name: "own", variables: { domain } } }));
    expect(error).toMatchObject({ name: "TypeError", code: "invalid-server" });
    if (domain.length > 3) expect(error.message).not.toContain(domain);
  });

  test.each(["..", "a/../b", "a?b", "a#b", "a//b", "/a", "a/", "%2e%2e", "a\\b", "", "a b"])(
    "the path %j is refused",
    async (prefix) => {
      const error = await errorOf(urlOf({ server: { name: "own", variables: { domain: "a.test", prefix } } }));
      expect(error).toMatchObject({ code: "invalid-server" });
    },
  );

  test.each([
    ["an unknown name", { server: "staging" }],
    ["a missing variable", { server: "own" }],
    ["a value outside the list", { server: { name: "own", variables: { domain: "a.test", version: "3" } } }],
    ["an unknown variable", { server: { name: "own", variables: { domain: "a.test", port: "1" } } }],
    ["a variable from the prototype", { server: { name: "own", variables: { domain: "a.test", constructor: "1" } } }],
    ["a relative baseUrl", { baseUrl: "/v1" }],
    ["baseUrl with a query", { baseUrl: "https://a.test/?x=1" }],
    ["baseUrl with a fragment", { baseUrl: "https://a.test/#x" }],
    ["baseUrl with userinfo", { baseUrl: "https://user:pass@a.test" }],
    ["baseUrl with a dot segment", { baseUrl: "https://a.test/v1/../x" }],
    ["baseUrl of another scheme", { baseUrl: "file:///etc" }],
    ["baseUrl with a line break", { baseUrl: "https://a.test/\n" }],
  ])("%s is refused", async (_, options) => {
    expect(await errorOf(urlOf(options))).toMatchObject({ name: "TypeError", code: "invalid-server" });
  });

  test("what the spec itself defaults to is trusted", async () => {
    const candidates = [
      {
        url: "{scheme}://{host}/v1",
        variables: { scheme: { default: "https", enum: ["https"] }, host: { default: "localhost:4010" } },
      },
    ];
    expect(await urlOf({}, { candidates })).toBe("https://localhost:4010/v1/things");
  });

  test("a relative server without a page around it asks for the base URL", async () => {
    const error = await errorOf(urlOf({}, { candidates: [{ url: "/v1" }] }));
    expect(error).toMatchObject({ name: "TypeError", code: "invalid-server" });
    expect(error.message).toContain('"/v1" needs the option baseUrl');
  });

  test("without the feature a choice is an error, not silence", async () => {
    const client = clientOf({ options: { server: "sandbox", fetch: async () => Response.json({}) } });
    expect(await errorOf(client.call?.() as PromiseLike<unknown>)).toMatchObject({ code: "missing-feature" });
  });
});
