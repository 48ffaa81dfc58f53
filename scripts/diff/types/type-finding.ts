import type { Rating } from "../rating.js";

/** One difference between two types. */
export interface TypeFinding {
  readonly rating: Rating;
  /** `body.address.city`, `data[].status`. */
  readonly field: string;
  readonly message: string;
}

/** `input`: callers give the value. `output`: callers read it. */
export type Direction = "input" | "output";
