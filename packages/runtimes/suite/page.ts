import { runSuite } from "./suite.js";

/** A browser: the page runs the suite against its own server and posts the outcome there. */
const outcomes = await runSuite(location.origin);
await fetch("/outcomes", { method: "POST", body: JSON.stringify(outcomes) });
