/** `@specwright/runtime/telemetry`: OpenTelemetry spans from a client's hooks. */
export {
  openTelemetryHooks,
  type TelemetryOptions,
  type TelemetrySpan,
  type TelemetryTracer,
} from "./telemetry/open-telemetry.js";
