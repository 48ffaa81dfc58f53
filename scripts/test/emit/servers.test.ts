import { expect, test } from "vitest";
import { emit } from "../../emit/emit.js";
import { modelOf } from "./model-of.js";

function emitted(servers: readonly object[]): { options: string; readme: string } {
  const document = { openapi: "3.1.1", info: { title: "T", version: "1" }, paths: {}, servers };
  const files = emit({ model: modelOf(document), document });
  const text = (path: string): string => files.find((file) => file.path === path)?.text ?? "";
  return {
    options: /ServerOptions(ByName)?<.*>/.exec(text("src/client.gen.ts"))?.[0] ?? "",
    readme: text("README.md"),
  };
}

const [plain, template] = [
  { url: "https://a.example.com" },
  { url: "https://{r}.example.com", variables: { r: { default: "eu" } } },
];

test.each([
  ["a single one without a name", [plain], "ServerOptions<never, never>"],
  [
    "several without names, by their addresses",
    [plain, template],
    'ServerOptionsByName<"https://a.example.com", { "https://a.example.com": never; "https://{r}.example.com": { r?: string } }>',
  ],
  [
    "with and without a name",
    [{ ...plain, name: "a" }, template],
    'ServerOptionsByName<"a", { "a": never; "https://{r}.example.com": { r?: string } }>',
  ],
  [
    "with the same variables",
    [
      { ...template, name: "a" },
      { ...template, url: "https://b.example.com/{r}" },
    ],
    'ServerOptions<"a" | "https://b.example.com/{r}", { r?: string }>',
  ],
])("the type of the choice among servers: %s", (_, servers, type) => {
  expect(emitted(servers).options).toBe(type);
});

test("the README has what each server is chosen by", () => {
  const { readme } = emitted([{ ...plain, name: "a" }, template]);
  expect(readme).toContain("| `a` | `https://a.example.com` |");
  expect(readme).toContain("| `https://{r}.example.com` | `https://{r}.example.com` |");
});
