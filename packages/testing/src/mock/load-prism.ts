import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

type PrismHttp = typeof import("@stoplight/prism-http");
type PrismCore = typeof import("@stoplight/prism-core");

/** Prism's parts, loaded on the first use: they cost about half a second. */
export interface Prism {
  readonly http: PrismHttp;
  readonly core: PrismCore;
  /** Reads `Prefer` or `__code`, `__example`, … of a request. */
  readonly readPreference: typeof import("@stoplight/prism-http-server/dist/getHttpConfigFromRequest.js").getHttpConfigFromRequest;
  readonly serialize: typeof import("@stoplight/prism-http-server/dist/serialize.js").serialize;
}

let loaded: Prism | undefined;

/** Loads Prism once per process. */
export function loadPrism(): Prism {
  if (loaded) return loaded;
  deferFaker();
  loaded = {
    http: require("@stoplight/prism-http"),
    core: require("@stoplight/prism-core"),
    readPreference: require("@stoplight/prism-http-server/dist/getHttpConfigFromRequest.js").getHttpConfigFromRequest,
    serialize: require("@stoplight/prism-http-server/dist/serialize.js").serialize,
  };
  return loaded;
}

/**
 * Prism loads all locales of faker (600 ms of CPU), though only `x-faker` in a dynamic answer reads them. A stand-in takes
 * the module's place and loads the real one when something is read from it.
 */
function deferFaker(): void {
  const fromPrism = createRequire(require.resolve("@stoplight/prism-http"));
  const path = fromPrism.resolve("@faker-js/faker");
  if (require.cache[path]) return;
  let real: Record<PropertyKey, unknown> | undefined;
  const load = (): Record<PropertyKey, unknown> => {
    if (real) return real;
    delete require.cache[path];
    real = fromPrism(path).faker as Record<PropertyKey, unknown>;
    return real;
  };
  const faker = new Proxy({}, { get: (_, name) => load()[name], has: (_, name) => name in load() });
  const exports = { __esModule: true, default: faker, faker };
  require.cache[path] = Object.assign(Object.create(null), {
    id: path,
    filename: path,
    loaded: true,
    exports,
    children: [],
  });
}
