/** A way in which a server says when to come back. */
export interface RetryAfterKind {
  readonly kind: string;
  /** Header that carries it. */
  readonly header: "retry-after" | "retry-after-ms";
  /** The value, made at the time `now` (milliseconds since the epoch). */
  value(now: number): string;
  /** Seconds that a client may read from it; `undefined`: it says nothing, and the client's own backoff counts. */
  readonly seconds: number | undefined;
}

const httpDate = (time: number): string => new Date(time).toUTCString();

/** RFC 9110 §10.2.3 allows whole seconds and HTTP dates (§5.6.7, three forms); servers send all the others too. */
export const retryAfterKinds: readonly RetryAfterKind[] = [
  { kind: "seconds", header: "retry-after", value: () => "1", seconds: 1 },
  { kind: "zero", header: "retry-after", value: () => "0", seconds: 0 },
  { kind: "minute", header: "retry-after", value: () => "60", seconds: 60 },
  { kind: "leading-zeros", header: "retry-after", value: () => "001", seconds: 1 },
  { kind: "date", header: "retry-after", value: (now) => httpDate(now + 2_000), seconds: 2 },
  { kind: "date-rfc850", header: "retry-after", value: (now) => rfc850(now + 2_000), seconds: 2 },
  { kind: "date-asctime", header: "retry-after", value: (now) => asctime(now + 2_000), seconds: 2 },
  { kind: "past", header: "retry-after", value: (now) => httpDate(now - 3_600_000), seconds: 0 },
  {
    kind: "far-date",
    header: "retry-after",
    value: () => "Fri, 31 Dec 9999 23:59:59 GMT",
    seconds: Number.POSITIVE_INFINITY,
  },
  { kind: "ms", header: "retry-after-ms", value: () => "250", seconds: 0.25 },
  { kind: "huge", header: "retry-after", value: () => "99999999", seconds: 99_999_999 },
  { kind: "overflow", header: "retry-after", value: () => "2147484", seconds: 2_147_484 },
  { kind: "digits", header: "retry-after", value: () => "9".repeat(400), seconds: Number.POSITIVE_INFINITY },
  { kind: "negative", header: "retry-after", value: () => "-5", seconds: undefined },
  { kind: "float", header: "retry-after", value: () => "1.5", seconds: undefined },
  { kind: "hex", header: "retry-after", value: () => "0x10", seconds: undefined },
  { kind: "exponent", header: "retry-after", value: () => "1e3", seconds: undefined },
  { kind: "list", header: "retry-after", value: () => "1, 2", seconds: undefined },
  { kind: "garbage", header: "retry-after", value: () => "soon", seconds: undefined },
  { kind: "empty", header: "retry-after", value: () => "", seconds: undefined },
];

const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** `Sunday, 06-Nov-94 08:49:37 GMT` */
function rfc850(time: number): string {
  const [, day, month, year, clock] = httpDate(time).split(" ");
  return `${days[new Date(time).getUTCDay()]}, ${day}-${month}-${year?.slice(2)} ${clock} GMT`;
}

/** `Sun Nov  6 08:49:37 1994` */
function asctime(time: number): string {
  const [weekday, day, month, year, clock] = httpDate(time).split(" ");
  return `${weekday?.slice(0, 3)} ${month} ${String(Number(day)).padStart(2)} ${clock} ${year}`;
}
