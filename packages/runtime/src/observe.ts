import type { Hooks, RequestEvent } from "./hooks.js";
import type { SharedOptions } from "./options.js";

/** From the gravest; the level of a kind of event is the one at its place. `off` is before all. */
const levels = ["error", "warn", "info", "debug"] as const;
const kinds: readonly (keyof Hooks)[] = ["error", "retry", "response", "request"];

/** What all events of a call have, and more by their kind. */
export type AnyEvent = Omit<RequestEvent, "headers"> & Readonly<Record<string, unknown>>;

/** Tells the logger and the hooks of one event. Never throws and never rejects: observing must not break a call. */
export async function observe(
  name: keyof Hooks,
  { hooks, logger, logLevel = "warn" }: SharedOptions,
  event: AnyEvent,
): Promise<void> {
  const log = async () => {
    const level = kinds.indexOf(name);
    if (logger && level <= levels.indexOf(logLevel as "warn")) {
      const words = [
        name,
        event.operationName,
        event.method,
        event.url,
        `#${event.attempt}`,
        event.status,
        (event.error as Error | undefined)?.message,
        event.delay,
      ];
      // One that is asynchronous may reject.
      await logger[levels[level] as "warn"](words.filter(Boolean).join(" "));
    }
  };
  // Not detached from its object, which may be an instance of a class.
  const tell = async () => hooks?.[name]?.(event as never);
  await Promise.allSettled([log(), tell()]);
}
