import { expect, test } from "vitest";
import { render } from "../hostile/render.js";

const scheme = (members: object): string =>
  JSON.stringify({
    openapi: "3.1.1",
    info: { title: "T", version: "1" },
    paths: {},
    components: { securitySchemes: { own: members } },
  });

test("the README says of a certificate who shows it, and so does a notice", async () => {
  const { files = [], problems } = await render(scheme({ type: "mutualTLS", description: "Of the bank." }));
  const readme = files.find(({ path }) => path === "README.md")?.text;
  expect(readme).toContain("| `fetch` | A `fetch` of your own shows the certificate: `own`: Of the bank. |");
  expect(problems).toMatchObject([{ code: "not-supported", pointer: "/components/securitySchemes/own/type" }]);
});

test.each(["Digest", "hoba", "SCRAM-SHA-256", "Negotiate"])(
  "%s is named as an exchange that is not made",
  async (name) => {
    const { problems } = await render(scheme({ type: "http", scheme: name }));
    expect(problems).toMatchObject([{ code: "not-supported", pointer: "/components/securitySchemes/own/scheme" }]);
  },
);

test.each(["bearer", "Basic", "token"])("%s is a text that is sent, and is not named", async (name) => {
  expect((await render(scheme({ type: "http", scheme: name }))).problems).toEqual([]);
});
