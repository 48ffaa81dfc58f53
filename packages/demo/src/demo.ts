import { profiles } from "./profiles.js";
import { table } from "./table.js";

const started = performance.now();
const rows = await profiles();
console.log(table(rows));
const failed = rows.filter((row) => row.status !== 200).length;
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`\n${rows.length} providers, ${failed} failed, ${seconds} s. All answers came from mocks on this machine.`);
process.exitCode = failed === 0 ? 0 : 1;
