export { type Proposal, type ProposalOptions, proposePatch } from "./propose-patch.js";
export { type Description, readDescription } from "./read-description.js";
export { readRecording } from "./read-recording.js";
