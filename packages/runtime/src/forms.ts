import type { Feature } from "./feature.js";

export const forms: Feature = {
  name: "forms",
  install: () => ({}),
};
