import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

// The bundle is committed where the server module's jar picks it up. Names carry a digest of the content, so the
// server may let browsers keep everything under assets/ for ever.
export default defineConfig({
  base: "./",
  plugins: [svelte()],
  build: {
    outDir: "../serve/src/main/resources/org/coranto/serve/web",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    sourcemap: false,
    reportCompressedSize: false,
  },
  server: { proxy: { "/api": process.env.CORANTO_API ?? "http://127.0.0.1:8642" } },
  test: { include: ["test/**/*.test.ts"] },
});
