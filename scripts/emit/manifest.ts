import type { EmitInput } from "./emit-input.js";
import type { EmittedFile } from "./emitted-file.js";
import { manifestText } from "./escape/manifest-text.js";
import { stringLiteral } from "./escape/string-literal.js";
import { profileMapping } from "./profile/profile-mapping.js";

const COMPILE_TYPES = "tsc -p tsconfig.build.json";
// By its path: a program of a workspace is linked by the next install only, and a new provider is built before that.
const COMPILE_VALIDATORS = `node ../../drift/dist/cli.js --document src/openapi.gen.json --compile dist/validators.js`;

/** `package.json`: what a registry, a bundler and the workspace need. Text of the spec stands in the description only. */
export function emitManifest(input: EmitInput): EmittedFile {
  const { model, repository } = input;
  const standalone = input.standalone === true;
  const license = input.license ?? (standalone ? undefined : "MIT");
  const manifest = {
    name: model.packageName,
    version: input.version ?? "0.1.0",
    description: description(input),
    ...(license === undefined ? {} : { license }),
    ...(repository === undefined
      ? {}
      : { repository: { type: "git", url: repository.url, directory: repository.directory } }),
    type: "module",
    sideEffects: false,
    engines: { node: ">=20.19.0" },
    exports: {
      ".": { types: "./dist/index.gen.d.ts", default: "./dist/index.gen.js" },
      "./schemas": { types: "./dist/schemas.gen.d.ts", default: "./dist/schemas.gen.js" },
      ...(profileMapping(input) === undefined
        ? {}
        : { "./profile": { types: "./dist/profile.gen.d.ts", default: "./dist/profile.gen.js" } }),
      ...(standalone ? {} : { "./validators": { types: "./dist/validators.d.ts", default: "./dist/validators.js" } }),
      "./openapi.json": "./src/openapi.gen.json",
      "./package.json": "./package.json",
    },
    files: ["dist", "src/openapi.gen.json"],
    scripts: {
      build: standalone ? COMPILE_TYPES : `${COMPILE_TYPES} && ${COMPILE_VALIDATORS}`,
      typecheck: "tsc -p tsconfig.json --noEmit",
      ...(standalone ? {} : { test: "vitest run --passWithNoTests" }),
    },
    dependencies: { "@specwright/runtime": "^0.1.0" },
    devDependencies: standalone
      ? { typescript: "^5.9.3 || ^7.0.0" }
      : { [`@specwright/spec-${model.provider}`]: "*", "@specwright/testing": "*", vitest: "*" },
  };
  return { path: "package.json", text: `${print(manifest, 0)}\n` };
}

function description({ model }: EmitInput): string {
  const title = manifestText(model.title);
  const summary = manifestText(model.summary ?? "");
  return manifestText(summary === "" ? `Typed client for ${title}` : `Typed client for ${title}: ${summary}`);
}

/** JSON with short lists and objects of one text on one line, as formatters of manifests like it. */
function print(value: unknown, indent: number): string {
  const space = " ".repeat(indent + 2);
  if (Array.isArray(value)) {
    return `[${value.map((item) => print(item, indent)).join(", ")}]`;
  }
  if (typeof value === "object" && value !== null) {
    const lines = Object.entries(value).map(
      ([key, item]) => `${space}${stringLiteral(key)}: ${print(item, indent + 2)}`,
    );
    return `{\n${lines.join(",\n")}\n${" ".repeat(indent)}}`;
  }
  return typeof value === "string" ? stringLiteral(value) : JSON.stringify(value);
}
