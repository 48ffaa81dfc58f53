export type { ClientFactory } from "../contract/client-shape.js";
export type { CallDetails, ConformanceCase, OperationKind, World } from "./case.js";
export { caseList } from "./case-list.js";
export { type ConformanceOptions, describeConformance } from "./describe-conformance.js";
