import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { stringify } from "yaml";
import { portalFiles } from "../src/portal/portal-files.js";
import type { ProviderSummary } from "../src/reference/provider-summary.js";
import { referenceFiles } from "../src/reference/reference-files.js";
import type { SiteFiles } from "../src/write-folder.js";
import { root, temporaryFolder } from "./build.js";

const attack = `</script></title></textarea><script>alert(1)</script><img src=x onerror=alert(1)>"'\`}}{{`;
const markdownAttack = `[a](javascript:alert(1)) ![p](https://evil.test/p.png) <iframe src="https://evil.test"></iframe>\n\n\`\`\`json title="${attack}"\n${attack}\n\`\`\``;

const spec = {
  openapi: "3.1.1",
  info: {
    title: attack,
    version: attack,
    summary: attack,
    description: attack + markdownAttack,
    license: { name: attack },
  },
  servers: [{ url: "https://hostile.test", description: attack, "x-server-name": "main" }],
  tags: [{ name: attack, description: attack }],
  paths: {
    "/things/{id}": {
      get: {
        operationId: "getThing",
        tags: [attack],
        summary: attack,
        description: attack + markdownAttack,
        security: [{ key: [] }],
        parameters: [
          { name: "id", in: "path", required: true, description: attack, schema: { type: "string" }, example: attack },
          {
            name: attack,
            in: "query",
            description: attack,
            schema: { type: "string", enum: [attack], "x-enumDescriptions": { [attack]: attack } },
          },
        ],
        responses: {
          200: {
            description: attack,
            content: {
              "application/json": {
                schema: {
                  title: attack,
                  type: "object",
                  properties: { [attack]: { type: "string", description: attack, default: attack } },
                },
                examples: { [attack]: { summary: attack, value: { text: attack } } },
              },
            },
          },
        },
      },
    },
  },
  components: { securitySchemes: { key: { type: "apiKey", in: "header", name: "x-key", description: attack } } },
};

let files: SiteFiles;
beforeAll(async () => {
  const folder = join(temporaryFolder(), "hostile");
  mkdirSync(folder);
  writeFileSync(join(folder, "openapi.yaml"), stringify(spec));
  const reference = await referenceFiles(folder);
  const summary = JSON.parse(String(reference.get("provider.json"))) as ProviderSummary;
  const portal = portalFiles([summary], join(root, "docs/guide"));
  files = new Map([...reference, ...portal]);
});

const ours = ["index.html", "getThing.html", "search.html"];

test.each(ours)("%s shows the text of a spec and runs none of it", (page) => {
  const html = String(files.get(page)).replaceAll(/<(script|link) [^>]*><\/?(?:script>)?/g, "");
  expect(html).not.toMatch(/<script>|<img|<iframe|<textarea/i);
  expect(html).not.toMatch(/href="\s*javascript:/i);
  expect(html).toContain("&lt;script&gt;");
});

test("data inside a page cannot end its element", () => {
  const data = String(files.get("getThing.html")).match(
    /<script type="application\/json"[^>]*>([\s\S]*?)<\/script>/,
  )?.[1];
  expect(JSON.parse(data ?? "")).toMatchObject({ provider: "hostile", method: "GET" });
  expect(String(files.get("assets/search-index.js"))).not.toContain("</script");
});

test("Redoc's page runs only the scripts that its policy names by hash", () => {
  const html = String(files.get("reference.html"));
  const policy = html.match(/Content-Security-Policy" content="([^"]*)"/)?.[1] ?? "";
  expect(policy.match(/script-src ([^;]*)/)?.[1]).toMatch(/^'self'(?: 'sha256-[\w+/=]+'){2}$/);
  expect(policy).toContain("default-src 'none'");
});
