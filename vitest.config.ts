import { defineConfig } from "vitest/config";

export default defineConfig({
  esbuild: { target: "node20" },
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
