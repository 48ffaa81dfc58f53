export { type Proposal, type ProposalOptions, parseDescription, proposePatch } from "./propose-patch.js";
export { readRecording } from "./read-recording.js";
