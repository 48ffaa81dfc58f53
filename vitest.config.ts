import { defineConfig } from "vitest/config";

/** For the workspaces that have no configuration of their own: the client packages, whose folders the generator owns. */
export default defineConfig({ test: { include: ["test/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 } });
