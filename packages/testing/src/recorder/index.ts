export { createRecorder, type RecordedExchange, type Recorder, type RecorderOptions } from "./create-recorder.js";
