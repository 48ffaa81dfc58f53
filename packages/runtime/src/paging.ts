import type { Feature } from "./feature.js";

export const paging: Feature = {
  name: "paging",
  install: () => ({}),
};
