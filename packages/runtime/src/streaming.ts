import type { Feature } from "./feature.js";

export const streaming: Feature = {
  name: "streaming",
  install: () => ({}),
};
