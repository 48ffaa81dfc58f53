import { Ajv2020, type Options } from "ajv/dist/2020.js";
import { fullFormats } from "ajv-formats/dist/formats.js";

/** The formats are added one by one: the plugin's own function is tied to another copy of Ajv that Redocly installs. */
export function createAjv(options: Options): Ajv2020 {
  const ajv = new Ajv2020({ ...options, allErrors: true, ownProperties: true });
  for (const [name, format] of Object.entries(fullFormats)) ajv.addFormat(name, format);
  return ajv;
}
