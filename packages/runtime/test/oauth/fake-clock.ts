/** A clock that moves when it is told to. */
export interface FakeClock {
  (): number;
  /** Moves on by milliseconds. */
  pass(milliseconds: number): void;
}

export function fakeClock(start = Date.UTC(2026, 10, 23, 12)): FakeClock {
  let time = start;
  const clock = () => time;
  return Object.assign(clock, {
    pass(milliseconds: number) {
      time += milliseconds;
    },
  });
}
