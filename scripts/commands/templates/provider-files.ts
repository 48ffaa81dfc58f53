/** The files around a new provider's description. */

export function sourcesTemplate({
  title,
  today,
  from,
}: {
  readonly title: string;
  readonly today: string;
  /** Name of the file that the description was made from. */
  readonly from?: string;
}): string {
  const plain = (text: string): string => text.replace(/[^\p{L}\p{N} .,&'()_-]/gu, "");
  const first =
    from === undefined
      ? "| `getProfile` | replace with the address of the page | inferred |"
      : `| everything | \`${plain(from)}\`; replace with the address that it is from | inferred |`;
  return `# Where the facts about ${plain(title)} come from

All documents were read on ${today}. *documented*: a page of the vendor says so. *observed*: a working program shows it.
*inferred*: our conclusion.

| facts | document | basis |
|---|---|---|
${first}

## Contradictions and guesses

1. Everything is a guess until this list says which document it is from.
`;
}

export function specManifest(provider: string): string {
  const manifest = {
    name: `@specwright/spec-${provider}`,
    version: "0.0.0",
    private: true,
    type: "module",
    license: "MIT",
    scripts: {
      lint: "redocly lint openapi.yaml --config ../../redocly.yaml",
      reference: "node ../../packages/site/dist/cli.js reference .",
    },
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

export function specTurbo(): string {
  return '{ "extends": ["//"], "tags": ["spec"] }\n';
}

export function contractTest({ provider, typeName }: { readonly provider: string; readonly typeName: string }): string {
  return `import { create${typeName}Client } from "@specwright/${provider}";
import { describeContract } from "@specwright/testing/contract";

describeContract({ provider: "${provider}", createClient: create${typeName}Client });
`;
}
