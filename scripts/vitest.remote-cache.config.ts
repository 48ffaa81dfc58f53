import { defineConfig } from "vitest/config";

/** Apart from `npm test`: it installs a cache server from npm first. */
export default defineConfig({
  test: { include: ["test/remote-cache/**/*.remote-cache.ts"], testTimeout: 600_000, hookTimeout: 600_000 },
});
