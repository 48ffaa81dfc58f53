import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

export const providers = ["epixel", "jainam", "pocketful", "upstox", "upvest"];

export function specPath(provider: string): string {
  return fileURLToPath(new URL(`../../../specs/${provider}/openapi.yaml`, import.meta.url));
}

export function documentOf(provider: string): Record<string, unknown> {
  return parse(readFileSync(specPath(provider), "utf8"));
}
