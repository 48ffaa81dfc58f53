export { type Exchange, exchangeChecker } from "./check-exchange.js";
export { type Difference, type DifferenceKind, keyOf, type Shape } from "./difference.js";
export { DriftError, describeDifference } from "./drift-error.js";
export { type CountedDifference, DriftLog } from "./drift-log.js";
export { type DriftFetch, type DriftOptions, onDrift } from "./on-drift.js";
export type { BodyValidator, Validators } from "./validators.js";
