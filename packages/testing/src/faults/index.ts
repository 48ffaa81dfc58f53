/** A server that answers badly, for the tests of clients and of the apps that use them. */
export type { RecordedRequest } from "../recorded-request.js";
export type { Answer, Exchange, Fault, FaultRequest, Reply } from "./exchange.js";
export { createAnswer, faultList } from "./fault-list.js";
export { json, sendReply } from "./reply.js";
export { type RetryAfterKind, retryAfterKinds } from "./retry-after.js";
export { type FaultCounts, type FaultServer, type Script, startFaultServer } from "./start-fault-server.js";
