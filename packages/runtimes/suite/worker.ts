import { runSuite } from "./suite.js";

/** workerd: a request with `?base=` runs the suite. */
export default {
  async fetch(request: Request): Promise<Response> {
    const base = new URL(request.url).searchParams.get("base") ?? "";
    return Response.json(await runSuite(base));
  },
};
