import type { Feature } from "./feature.js";

export const raw: Feature = {
  name: "raw",
  install: () => ({}),
};
