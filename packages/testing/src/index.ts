export * from "./faults/index.js";
export * from "./mock/index.js";
