import { Placer } from "./placer.js";

let ready: Placer | undefined;

/** Starts the process of the next run of this program ahead of time: its start is the larger part of a warm run. */
export function holdPlacerReady(): void {
  ready ??= new Placer();
}

/** The one held ready, or a new one. */
export function takePlacer(): Placer {
  const placer = ready?.isRunning === true ? ready : new Placer();
  ready = undefined;
  return placer;
}

/** Ends the one held ready, with nothing done. */
export function dropReadyPlacer(): void {
  ready?.cancel([]);
  ready = undefined;
}
