import { defineConfig } from "vitest/config";

// Mocks, linters and thousands of made-up answers take their time on a busy machine.
export default defineConfig({
  test: { include: ["{src,test}/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 },
});
