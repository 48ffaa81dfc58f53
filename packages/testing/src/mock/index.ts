/** Mock servers alone, without what the suites need. */
export type { RecordedRequest } from "../recorded-request.js";
export type { MockRequest, Violation } from "./mock-request.js";
export { type Preference, prefer } from "./prefer.js";
export { type Mock, type MockOptions, type MockSource, startMock } from "./start-mock.js";
