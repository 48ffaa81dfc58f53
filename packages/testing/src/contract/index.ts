export type { ClientFactory } from "./client-shape.js";
export { type ContractOptions, describeContract } from "./describe-contract.js";
