import { defineConfig } from "vitest/config";

export default defineConfig({ test: { include: ["test/broken/*.fixture.ts"], testTimeout: 700 } });
