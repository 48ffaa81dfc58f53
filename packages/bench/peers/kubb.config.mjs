import { defineConfig } from "@kubb/core";
import { pluginClient } from "@kubb/plugin-client";
import { pluginOas } from "@kubb/plugin-oas";
import { pluginTs } from "@kubb/plugin-ts";

/** kubb takes its folder from a file only: the benchmark says by the environment what to read and where to write. */
export default defineConfig({
  root: ".",
  input: { path: process.env.KUBB_INPUT },
  output: { path: process.env.KUBB_OUTPUT, format: false, lint: false },
  plugins: [pluginOas({ generators: [] }), pluginTs(), pluginClient({ client: "fetch" })],
});
