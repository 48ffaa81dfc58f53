import { defineConfig } from "vitest/config";

/** Minutes of work with real tools: git, npm, turbo. Apart from `npm test`, which people run many times a day. */
export default defineConfig({
  test: {
    include: ["test/workflow/**/*.workflow.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});
