import type { NavigationGroup } from "../page/layout.js";
import type { ProviderSummary } from "./provider-summary.js";

/** The links beside every page of a provider. */
export function providerNavigation({ title, operations }: ProviderSummary): NavigationGroup[] {
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  return [
    {
      title,
      links: [
        { text: "Overview", href: "index.html" },
        { text: "Full reference", href: "reference.html" },
        { text: "Changes", href: "changelog.html" },
      ],
    },
    ...tags.map((tag) => ({
      title: tag,
      links: operations
        .filter((operation) => operation.tag === tag)
        .map(({ summary, file, method }) => ({ text: summary, href: file, method })),
    })),
  ];
}
