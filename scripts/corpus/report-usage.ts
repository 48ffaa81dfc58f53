import { writeSync } from "node:fs";

/** Loaded before a program that is measured: writes its CPU time (µs) and peak memory (KiB) to the fourth stream at its end. */
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, `${userCPUTime + systemCPUTime} ${maxRSS}`);
});
