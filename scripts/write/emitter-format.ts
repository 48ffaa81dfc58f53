/** Raise by one whenever `emit` gives other bytes for the same model: packages made with another number are made anew. */
export const EMITTER_FORMAT = 1;
