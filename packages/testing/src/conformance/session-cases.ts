import { createHash } from "node:crypto";
import { expect } from "vitest";
import type { Answer } from "../faults/exchange.js";
import { json, sendReply } from "../faults/reply.js";
import { type ConformanceCase, errorOf, type World } from "./case.js";
import { expectUnseen, listen, quoting } from "./secrecy.js";

interface Sessions {
  readonly auth: {
    logIn(credentials?: object): Promise<{ readonly accessToken: string }>;
    resume(token: { readonly accessToken: string }): void;
    session(): { readonly accessToken: string } | undefined;
  };
}

/** A client that opens its sessions itself, answered with `token-1`, `token-2`, … */
function sessionClient(world: World, options: Readonly<Record<string, unknown>> = {}): object & Sessions {
  const { login, faults, client } = world;
  faults.answerAt(login.path, ...[1, 2, 3, 4].map((count) => login.answer(`token-${count}`)));
  return client({ ...login.options(faults.url), ...options }) as Sessions;
}

const logins = ({ faults, login }: World) => faults.requests.filter(({ path }) => path === login.path);
const calls = ({ faults, login }: World) => faults.requests.filter(({ path }) => path !== login.path);
const tokensOf = (world: World) => calls(world).map(({ headers }) => headers.authorization);

/** Tokens that are issued for a login, or for a checksum of it (`x-session`). */
export const sessionCases: readonly ConformanceCase[] = [
  {
    name: "opens one session however many calls wait for it, and carries its token",
    operation: "session",
    async run(world) {
      const client = sessionClient(world);
      await Promise.all(Array.from({ length: 20 }, () => world.call({ client })));
      expect(logins(world)).toHaveLength(1);
      expect(logins(world)[0]?.headers.authorization).toBeUndefined();
      expect(new Set(tokensOf(world))).toEqual(new Set(["Bearer token-1"]));
    },
  },
  {
    name: "sends the login as its operation describes it",
    operation: "login session",
    async run(world) {
      await world.call({ client: sessionClient(world) });
      const [request] = logins(world);
      const type = request?.headers["content-type"] ?? "";
      const sent = await new Response(request?.bytes as BodyInit, { headers: { "content-type": type } })[
        type.includes("json") ? "json" : "formData"
      ]();
      const fields = sent instanceof FormData ? Object.fromEntries(sent) : sent;
      expect(fields).toEqual(world.login.credentials);
    },
  },
  {
    name: "sends a checksum and nothing that it is made of",
    operation: "checksum session",
    async run(world) {
      await world.call({ client: sessionClient(world) });
      const { checksum } = world.login.scheme["x-session"] ?? {};
      const text = checksum?.of.map((name) => world.login.credentials[name]).join("") ?? "";
      const algorithm = checksum?.algorithm.replace("-", "").toLowerCase() ?? "";
      const digest = createHash(algorithm)
        .update(text)
        .digest(checksum?.encoding ?? "hex");
      expect(JSON.parse(logins(world)[0]?.body ?? "")).toEqual({ [checksum?.field ?? ""]: digest });
    },
  },
  {
    name: "opens a session again when the service refuses its token, and sends each call again",
    operation: "session",
    async run(world) {
      const client = sessionClient(world);
      await world.call({ client });
      const refuseFirst: Answer = (exchange) => {
        const isFirst = exchange.recorded.headers.authorization === "Bearer token-1";
        sendReply(exchange, isFirst ? json({ title: "The session is over" }, 401) : exchange.right);
      };
      world.faults.answer(...Array.from({ length: 20 }, () => refuseFirst));
      const settled = await Promise.allSettled(Array.from({ length: 10 }, () => world.call({ client })));
      expect(settled.filter(({ status }) => status === "rejected")).toEqual([]);
      expect(logins(world)).toHaveLength(2);
      expect(tokensOf(world).filter((sent) => sent === "Bearer token-2")).toHaveLength(10);
    },
  },
  {
    name: "gives up when the token of the new session is refused as well",
    operation: "session",
    async run(world) {
      const client = sessionClient(world);
      world.faults.answer("status;code=401", "status;code=401", "status;code=401");
      expect(await errorOf(() => world.call({ client }))).toMatchObject({ name: "ResponseError", status: 401 });
      expect(tokensOf(world)).toEqual(["Bearer token-1", "Bearer token-2"]);
    },
  },
  {
    name: "fails all who wait when the login is refused, and tries again with the next call",
    operation: "session",
    async run(world) {
      const client = sessionClient(world);
      world.faults.answerAt(world.login.path, "status;code=401", world.login.answer("token-1"));
      const settled = await Promise.allSettled(Array.from({ length: 5 }, () => world.call({ client })));
      expect(settled.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => "rejected"));
      expect(logins(world)).toHaveLength(1);
      expect(calls(world)).toEqual([]);
      expect(await world.call({ client })).toEqual(world.data);
      expect(logins(world)).toHaveLength(2);
    },
  },
  {
    name: "shows the refusal of a session that was saved and that nothing can renew",
    operation: "session",
    async run(world) {
      const client = sessionClient(world, { session: undefined });
      client.auth.resume({ accessToken: "saved" });
      expect(await world.call({ client })).toEqual(world.data);
      expect(tokensOf(world)).toEqual(["Bearer saved"]);
      world.faults.answer("status;code=401");
      expect(await errorOf(() => world.call({ client }))).toMatchObject({ name: "ResponseError", status: 401 });
      expect(logins(world)).toEqual([]);
    },
  },
  {
    name: "opens a session when it is told to, and tells its token to be saved",
    operation: "session",
    async run(world) {
      const { session } = world.login.options(world.faults.url) as { session: object };
      const client = sessionClient(world, { session: undefined });
      expect(client.auth.session()).toBeUndefined();
      await client.auth.logIn(session);
      expect(client.auth.session()).toMatchObject({ accessToken: "token-1" });
      await world.call({ client });
      expect(tokensOf(world)).toEqual(["Bearer token-1"]);
    },
  },
  {
    name: "says which credential of a session is missing, and sends nothing",
    operation: "session",
    async run(world) {
      const client = sessionClient(world, { session: undefined });
      expect(await errorOf(() => world.call({ client }))).toMatchObject({
        name: "TypeError",
        code: "missing-credential",
      });
      expect(await errorOf(() => client.auth.logIn())).toMatchObject({ name: "TypeError", code: "missing-session" });
      expect(world.faults.requests).toEqual([]);
    },
  },
  {
    name: "makes a DecodeError of a login that brings no token",
    operation: "session",
    async run(world) {
      const client = sessionClient(world);
      world.faults.answerAt(world.login.path, world.login.answer(""), "html", "empty");
      for (let count = 0; count < 3; count += 1) {
        expect((await errorOf(() => world.call({ client }))).name).toMatch(/^(Decode|Response)Error$/);
      }
      expect(calls(world)).toEqual([]);
    },
  },
  {
    name: "sends a login over plain http to no other machine",
    operation: "session",
    async run(world) {
      const sent: string[] = [];
      const fetch = async (url: string): Promise<Response> => {
        sent.push(url);
        return new Response(null, { status: 500 });
      };
      const client = sessionClient(world, { baseUrl: "http://api.invalid", fetch });
      expect(await errorOf(() => world.call({ client }))).toMatchObject({ name: "TypeError", code: "insecure-http" });
      expect(sent).toEqual([]);
    },
  },
  ...[301, 302, 307, 308].map(
    (code): ConformanceCase => ({
      name: `follows no ${code} with a login`,
      operation: "session",
      async run(world) {
        const client = sessionClient(world);
        world.faults.answerAt(world.login.path, `redirect;code=${code}`);
        expect(await errorOf(() => world.call({ client }))).toMatchObject({ name: "ResponseError" });
        expect(world.faults.requests.map(({ at }) => at)).toEqual(["first"]);
      },
    }),
  ),
  ...quoting.map(
    ({ name, script }): ConformanceCase => ({
      name: `shows nothing of a login after ${name}`,
      operation: "session",
      async run(world) {
        const { options, seen } = listen(world);
        const client = sessionClient(world, { ...options, retry: false, timeout: { attempt: 200 } });
        world.faults.answerAt(world.login.path, script);
        const error = await errorOf(() => world.call({ client }));
        expectUnseen(world.login.secrets, seen(error));
      },
    }),
  ),
];
