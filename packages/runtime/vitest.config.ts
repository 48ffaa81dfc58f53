import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["test/**/*.test.ts"], testTimeout: 60_000 },
  resolve: {
    alias: [
      { find: /^@specwright\/runtime$/, replacement: fileURLToPath(new URL("src/index.ts", import.meta.url)) },
      { find: /^@specwright\/runtime\/(.*)$/, replacement: fileURLToPath(new URL("src/$1.ts", import.meta.url)) },
    ],
  },
});
