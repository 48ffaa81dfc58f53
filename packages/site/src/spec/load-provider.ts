import { basename, join, resolve } from "node:path";
import { bundle, createConfig } from "@redocly/openapi-core";
import type { OpenApiDocument } from "./document.js";

export interface Provider {
  /** Name of the folder: `upvest`. */
  readonly name: string;
  /** `@specwright/upvest`. */
  readonly packageName: string;
  readonly document: OpenApiDocument;
}

/** Reads `<folder>/openapi.yaml` with all that it refers to as one document. */
export async function loadProvider(folder: string): Promise<Provider> {
  const name = basename(resolve(folder));
  const { bundle: bundled, problems } = await bundle({
    ref: join(folder, "openapi.yaml"),
    config: await createConfig({}),
  });
  const broken = problems.find((problem) => problem.severity === "error");
  if (broken) throw new Error(`${folder}: ${broken.message}`);
  return { name, packageName: `@specwright/${name}`, document: bundled.parsed as OpenApiDocument };
}
