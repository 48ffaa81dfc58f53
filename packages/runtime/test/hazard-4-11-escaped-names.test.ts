import { expect, test } from "vitest";
import { clientOf } from "./support/client.js";
import { json, serve } from "./support/serve.js";

test.each(["__pr\\u006fto__", "\\u005f_proto__", "\\u005F_proto__", "__proto\\u005f\\u005f"])(
  "4.11 %s is dropped: whichever letter is escaped",
  async (name) => {
    const server = await serve(json(`{"a":1,"${name}":{"x":1}}`));
    const data = await clientOf({ options: { baseUrl: server.url } }).call?.();
    expect(Object.assign({}, data).x).toBeUndefined();
    expect(data.a).toBe(1);
  },
);
