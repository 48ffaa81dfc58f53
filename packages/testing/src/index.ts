export * from "./faults/index.js";
export * from "./mock/index.js";
export type { OpenApiDocument } from "./openapi/document.js";
