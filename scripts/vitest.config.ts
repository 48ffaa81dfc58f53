import { defineConfig } from "vitest/config";

export default defineConfig({ test: { include: ["{commands,emit,load,model,problems,test,write}/**/*.test.ts"] } });
