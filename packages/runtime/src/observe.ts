import type { Hooks } from "./hooks.js";
import type { LogLevel, SharedOptions } from "./options.js";

const levels: readonly LogLevel[] = ["off", "error", "warn", "info", "debug"];
const levelOf = { request: "debug", response: "info", retry: "warn", error: "error" } as const;

type Kind = keyof typeof levelOf;
type EventOf<Name extends Kind> = Parameters<NonNullable<Hooks[Name]>>[0];

/**
 * Tells the logger and the hooks of one event. Never throws and never rejects: observing must not break a call.
 *
 * @param event made only when somebody listens
 */
export async function observe<Name extends Kind>(
  name: Name,
  { hooks, logger, logLevel = "warn" }: SharedOptions,
  event: () => EventOf<Name>,
): Promise<void> {
  const hook = hooks?.[name] as ((event: EventOf<Name>) => void | Promise<void>) | undefined;
  const level = levelOf[name];
  const logged = logger && levels.indexOf(level) <= levels.indexOf(logLevel);
  if (!hook && !logged) return;
  try {
    const told = event();
    if (logged) logger[level](line(name, told));
    // Not detached from its object, which may be an instance of a class.
    await hook?.call(hooks, told);
  } catch {
    // The call goes on.
  }
}

function line(name: Kind, event: EventOf<Kind>): string {
  const what = `${event.operationName ?? ""} ${event.method} ${event.url} attempt ${event.attempt}`;
  if ("status" in event) return `${what}: ${event.status} in ${Math.round(event.duration)} ms ${event.requestId ?? ""}`;
  if ("delay" in event) return `${what}: again in ${Math.round(event.delay)} ms: ${event.error.message}`;
  return `${what}: ${"error" in event && event.error instanceof Error ? event.error.message : name}`;
}
