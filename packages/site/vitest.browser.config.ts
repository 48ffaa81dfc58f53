import { defineConfig } from "vitest/config";

// Pages are opened one after the other: a machine with two cores paints no faster in parallel.
export default defineConfig({
  test: {
    include: ["test-browser/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
