export { createHandlers, type HandlerOptions, type Override, type Overrides } from "./create-handlers.js";
