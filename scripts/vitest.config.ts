import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{commands,diff,emit,load,model,problems,providers,test,write}/**/*.test.ts"],
    // The command line is run as a process, several times in one test, on machines that are busy.
    testTimeout: 120_000,
  },
});
