/** Hazard 4.18, and promise 11 of the reliability study: one exchange for all who wait. */
import { describe, expect, test } from "vitest";
import { tokenCycler } from "../../src/oauth/token-cycler.js";
import { fakeClock } from "./fake-clock.js";

interface Token {
  readonly name: string;
  readonly expiresAt?: number;
}
const HOUR = 3_600_000;

/** A cycler whose exchanges end when the test says so. */
function observed(lifetime: number | null = HOUR) {
  const clock = fakeClock();
  const elapsed = fakeClock();
  const exchanges: { readonly current: Token | undefined; succeed(): Promise<void>; fail(): Promise<void> }[] = [];
  const cycler = tokenCycler<Token>({
    now: clock,
    elapsed,
    exchange: (current) =>
      new Promise((resolve, reject) => {
        const name = `token ${exchanges.length + 1}`;
        const settled = () => new Promise<void>((done) => setImmediate(done));
        exchanges.push({
          current,
          succeed: () => {
            resolve(lifetime === null ? { name } : { name, expiresAt: clock() + lifetime });
            return settled();
          },
          fail: () => {
            reject(new Error("exchange failed"));
            return settled();
          },
        });
      }),
  });
  const started = async (count: number) => {
    await expect.poll(() => exchanges.length, { interval: 1 }).toBe(count);
    const last = exchanges[count - 1];
    if (last === undefined) throw new Error("no exchange");
    return last;
  };
  const first = async () => {
    const waiting = cycler.get();
    await (await started(1)).succeed();
    return waiting;
  };
  return { clock, elapsed, cycler, exchanges, started, first };
}

const names = async (tokens: Promise<Token>[]) => new Set((await Promise.all(tokens)).map((token) => token.name));

describe("token cycler", () => {
  test("100 parallel calls without a token make one exchange", async () => {
    const { cycler, exchanges, started } = observed();
    const waiting = Array.from({ length: 100 }, () => cycler.get());
    await (await started(1)).succeed();
    expect(await names(waiting)).toEqual(new Set(["token 1"]));
    expect(exchanges).toHaveLength(1);
  });

  test("100 parallel calls after expiry make one exchange", async () => {
    const { clock, cycler, exchanges, started, first } = observed();
    await first();
    clock.pass(2 * HOUR);
    const waiting = Array.from({ length: 100 }, () => cycler.get());
    await (await started(2)).succeed();
    expect(await names(waiting)).toEqual(new Set(["token 2"]));
    expect(exchanges).toHaveLength(2);
    expect(exchanges[1]?.current?.name).toBe("token 1");
  });

  test("a failed exchange fails all who wait, and the next call tries again", async () => {
    const { cycler, started } = observed();
    const waiting = Array.from({ length: 10 }, () => cycler.get());
    const outcomes = Promise.allSettled(waiting);
    await (await started(1)).fail();
    expect(new Set((await outcomes).map((outcome) => outcome.status))).toEqual(new Set(["rejected"]));
    const again = cycler.get();
    await (await started(2)).succeed();
    expect((await again).name).toBe("token 2");
  });

  test.each<[string, number, number, boolean]>([
    ["a long life, 3 minutes before its end", HOUR, HOUR - 180_000, false],
    ["a long life, 90 seconds before its end", HOUR, HOUR - 90_000, true],
    ["a minute's life, 7 seconds before its end", 60_000, 53_000, false],
    ["a minute's life, 4 seconds before its end", 60_000, 56_000, true],
  ])("refreshes beside the calls: %s", async (_name, lifetime, passed, refreshes) => {
    const { clock, cycler, exchanges, started, first } = observed(lifetime);
    await first();
    clock.pass(passed);
    expect((await cycler.get()).name).toBe("token 1");
    if (refreshes) await (await started(2)).succeed();
    expect(exchanges).toHaveLength(refreshes ? 2 : 1);
    expect((await cycler.get()).name).toBe(refreshes ? "token 2" : "token 1");
  });

  test("a token is not sent in its last second", async () => {
    const { clock, cycler, started, first } = observed();
    await first();
    clock.pass(HOUR - 999);
    const waiting = cycler.get();
    await (await started(2)).succeed();
    expect((await waiting).name).toBe("token 2");
  });

  test("a valid token is kept when the refresh beside the calls fails, and asked for again later", async () => {
    const { clock, cycler, exchanges, started, first } = observed();
    await first();
    clock.pass(HOUR - 60_000);
    expect((await cycler.get()).name).toBe("token 1");
    await (await started(2)).fail();
    expect((await cycler.get()).name).toBe("token 1");
    expect(exchanges).toHaveLength(2);
    clock.pass(3_000);
    expect((await cycler.get()).name).toBe("token 1");
    await (await started(3)).succeed();
    expect((await cycler.get()).name).toBe("token 3");
  });

  test("a token without a known end is used until it is refused", async () => {
    const { clock, cycler, exchanges, first } = observed(null);
    await first();
    clock.pass(1_000 * HOUR);
    expect((await cycler.get()).name).toBe("token 1");
    expect(exchanges).toHaveLength(1);
  });

  test("100 refusals of one token make one exchange; late ones make none", async () => {
    const { cycler, exchanges, started, first } = observed();
    const refused = await first();
    const waiting = Array.from({ length: 100 }, () => {
      cycler.refuse(refused);
      return cycler.get();
    });
    await (await started(2)).succeed();
    expect(await names(waiting)).toEqual(new Set(["token 2"]));
    cycler.refuse(refused);
    expect((await cycler.get()).name).toBe("token 2");
    expect(exchanges).toHaveLength(2);
  });

  test("a token that is put in place wins over an exchange under way", async () => {
    const { clock, cycler, started } = observed();
    const waiting = cycler.get();
    const exchange = await started(1);
    cycler.set({ name: "given", expiresAt: clock() + HOUR });
    await exchange.succeed();
    expect((await waiting).name).toBe("given");
    expect((await cycler.get()).name).toBe("given");
  });

  test("an exchange that never ends does not hold later calls for ever", async () => {
    const { elapsed, cycler, exchanges, started } = observed();
    const lost = cycler.get();
    await started(1);
    elapsed.pass(300_000);
    const waiting = cycler.get();
    await (await started(2)).succeed();
    expect((await waiting).name).toBe("token 2");
    await exchanges[0]?.succeed();
    expect((await lost).name).toBe("token 2");
    expect((await cycler.get()).name).toBe("token 2");
  });

  test("an exchange under way is not lost when the clock is set anew", async () => {
    const { clock, cycler, exchanges, started } = observed();
    const first = cycler.get();
    await started(1);
    clock.pass(24 * HOUR);
    const second = cycler.get();
    await exchanges[0]?.succeed();
    expect(await names([first, second])).toEqual(new Set(["token 1"]));
    expect(exchanges).toHaveLength(1);
  });

  test("an exchange that throws at once is a failed exchange", async () => {
    const cycler = tokenCycler<Token>({
      now: fakeClock(),
      exchange() {
        throw new Error("at once");
      },
    });
    await expect(cycler.get()).rejects.toThrow("at once");
    await expect(cycler.get()).rejects.toThrow("at once");
  });

  test.each([
    ["already dead", 0],
    ["dead in the past", -HOUR],
  ])("a token that comes %s serves the calls that waited for it", async (_name, lifetime) => {
    const { cycler, started } = observed(lifetime);
    const waiting = cycler.get();
    await (await started(1)).succeed();
    expect((await waiting).name).toBe("token 1");
  });
});
