import { readFileSync } from "node:fs";
import type { ValidateFunction } from "ajv/dist/2020.js";
import { createAjv } from "../schema/ajv.js";
import { places } from "./places.js";

const folder = new URL("../../schemas/", import.meta.url);
const ajv = createAjv({ strictTypes: true, allowUnionTypes: true });
ajv.addFormat("time-zone", isTimeZone);

/** A validator for the value of each of our own keys. */
export const shapes: ReadonlyMap<string, ValidateFunction> = new Map(
  [...places.keys()].map((key) => [key, ajv.compile(JSON.parse(readFileSync(new URL(`${key}.json`, folder), "utf8")))]),
);

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
